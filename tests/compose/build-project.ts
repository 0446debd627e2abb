import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../schema/project-root.ts';

/** What `npm run build` makes, in a folder of its own; types are checked elsewhere. Gives the folder. */
export async function buildProject(): Promise<string> {
  const folder = join(projectRoot, 'dist', 'compose-test');
  const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  const outputs = ['--outDir', folder, '--tsBuildInfoFile', join(folder, '.tsbuildinfo')];
  const words = [compiler, '-p', join(projectRoot, 'tsconfig.build.json'), '--noCheck', ...outputs];
  await promisify(execFile)(process.execPath, words);
  return folder;
}
