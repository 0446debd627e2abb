/**
 * Runs one entry of the built code, after building it where a source is newer than the last build: so that a start
 * costs a compilation only when there is something to compile. Plain JavaScript, for it runs before anything is built,
 * and stripping types would cost every start 50 ms.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const stamp = join(dist, '.built');
const sources = [
  'config',
  'schema',
  'services',
  'gateway',
  'identity',
  'hub',
  'tsconfig.json',
  'tsconfig.build.json',
  'package.json',
];

/** @param {string} path */
const modifiedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** @param {string} path @returns {number} */
function newestBelow(path) {
  if (!statSync(path).isDirectory()) return modifiedAt(path);
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/.test(name));
  return Math.max(...files.map((name) => modifiedAt(join(path, name))));
}

function build() {
  const begun = new Date();
  const compiler = join(root, 'node_modules', '.bin', 'tsc');
  const { status, error } = spawnSync(compiler, ['-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
  if (status !== 0) {
    process.stderr.write(`The build failed${error ? `: ${error.message}` : ''}. Run \`npm ci\` first.\n`);
    process.exit(1);
  }
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, begun.toISOString());
}

const newest = Math.max(...sources.map((name) => newestBelow(join(root, name))));
if (newest >= modifiedAt(stamp)) build();
enableCompileCache(join(dist, '.compile-cache'));
const [entry = ''] = process.argv.splice(2, 1);
await import(pathToFileURL(join(dist, entry)).href);
