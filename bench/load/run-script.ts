import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../schema/project-root.ts';

const run = promisify(execFile);

/** Runs a script of this folder in a process of its own; what it prints is JSON. */
export async function runScript<Figures>(name: string, ...args: readonly string[]): Promise<Figures> {
  const script = join(projectRoot, 'bench', 'dist', 'bench', 'load', name);
  const { stdout } = await run(process.execPath, [script, ...args]);
  return JSON.parse(stdout) as Figures;
}
