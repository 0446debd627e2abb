import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../schema/project-root.ts';

/** A hub in a process of its own, which tells how much it answers from memory. */
export interface HubProcess {
  readonly url: string;
  readonly process: ChildProcess;
  answersFromMemory(): Promise<number>;
  stop(): Promise<void>;
}

const support = join(projectRoot, 'tests', 'support');

/** `loaded`: what the process imports before all else, files of this folder. */
export async function startHubProcess(
  databaseUrl: string,
  settings: Record<string, string> = {},
  loaded: readonly string[] = [],
): Promise<HubProcess> {
  const files = [...loaded, 'count-memory-answers.ts'].map((file) => join(support, file));
  const imports = ['tsx', ...files].flatMap((each) => ['--import', each]);
  const hub = spawn(process.execPath, [...imports, join('hub', 'main.ts')], {
    cwd: projectRoot,
    env: { PORT: '0', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent', ...settings },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (!hub.stdout) throw new Error('the hub has no output');
  let url = '';
  for await (const line of createInterface(hub.stdout)) {
    url = /(http:\S+)\/ /.exec(line)?.[1] ?? '';
    if (url) break;
  }
  if (!url) throw new Error('the hub did not start');
  return {
    url,
    process: hub,
    answersFromMemory: async () => {
      const told = once(hub, 'message');
      hub.send('count');
      const [count] = (await told) as [number];
      return count;
    },
    stop: async () => {
      if (hub.exitCode !== null || hub.signalCode !== null) return;
      const closed = once(hub, 'close');
      hub.kill('SIGKILL');
      await closed;
    },
  };
}
