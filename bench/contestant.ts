import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../schema/project-root.ts';

export interface Contestant {
  readonly name: string;
  readonly url: string;
  stop(): Promise<void>;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the contestant has no output');
  for await (const line of createInterface(child.stdout)) return line;
  throw new Error('the contestant ended before it listened');
}

/** Starts one way of serving the graph on its own process, from the built code. */
export async function startContestant(
  name: string,
  databaseUrl: string,
  environment: Record<string, string>,
): Promise<Contestant> {
  const child = spawn(process.execPath, [join(projectRoot, 'bench', 'dist', 'bench', 'serve.js'), name], {
    env: { PATH: '/usr/bin:/bin', NODE_ENV: 'production', PORT: '0', DATABASE_URL: databaseUrl, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await firstLine(child);
  return {
    name,
    url,
    stop: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
