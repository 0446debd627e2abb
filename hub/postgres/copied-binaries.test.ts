import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBinaryPackage, runnableBinaries } from './binaries.ts';
import { copyBinaries } from './copied-binaries.ts';

const isRoot = process.getuid?.() === 0;
const installed = findBinaryPackage();
let location: string;

beforeEach(() => {
  location = mkdtempSync(join(tmpdir(), 'lien-tinh-copy-test-'));
});

afterEach(() => rmSync(location, { recursive: true, force: true }));

test('a copy runs, is used again, and is made anew when a file is missing', () => {
  const copy = copyBinaries(installed, location)!;
  expect(spawnSync(join(copy, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' }).stdout).toContain('PostgreSQL');
  const madeAt = statSync(copy).ino;
  expect(statSync(copyBinaries(installed, location)!).ino).toBe(madeAt);
  rmSync(join(copy, 'share', 'postgresql', 'postgres.bki'));
  expect(copyBinaries(installed, location)).toBe(copy);
  expect(statSync(copy).ino).not.toBe(madeAt);
  expect(readdirSync(location)).toHaveLength(1);
});

test('a package without its symbolic links gives a copy with them', () => {
  const bare = join(location, 'native');
  cpSync(installed.native, bare, {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  });
  const copy = copyBinaries({ native: bare, version: 'bare' }, location)!;
  expect(spawnSync(join(copy, 'bin', 'initdb'), ['--version'], { encoding: 'utf8' }).status).toBe(0);
});

test.runIf(isRoot)('a folder that somebody else put in the place of the copy is not used', () => {
  const copy = copyBinaries(installed, location)!;
  spawnSync('chown', ['nobody', copy]);
  expect(copyBinaries(installed, location)).toBeNull();
});

test.runIf(isRoot)('binaries in a private folder of root run for the server user', () => {
  const hidden = join(location, 'native');
  cpSync(installed.native, hidden, { recursive: true, verbatimSymlinks: true });
  const user = { uid: 65_534, gid: 65_534 };
  const { postgres } = runnableBinaries({ native: hidden, version: installed.version }, user);
  expect(postgres.startsWith(location)).toBe(false);
});

test('a platform without a package is told the way out, DATABASE_URL', () => {
  expect(() => findBinaryPackage('plan9-mips')).toThrow(/not installed[^]*DATABASE_URL[^]*chưa được cài đặt/);
});
