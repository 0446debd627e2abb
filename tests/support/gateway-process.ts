import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../schema/project-root.ts';

/** A gateway as a process of its own, with these settings and no others. */
export const spawnGateway = (environment: Record<string, string>): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', join('gateway', 'main.ts')], {
    cwd: projectRoot,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Where a gateway process says that it listens. */
export async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the process has no output');
  const lines = createInterface(stdout);
  for await (const line of lines) {
    const url = /gateway: (http:[^"]+)/.exec(line)?.[1];
    if (url) return url;
  }
  throw new Error('the gateway ended before it listened');
}
