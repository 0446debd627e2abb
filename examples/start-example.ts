import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Example } from './example-list.ts';

export interface RunningExample {
  /** Where it answers GraphQL. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts an example as a process of its own and waits until it listens. Rejects where it does not start, with its words. */
export async function startExample(
  { name, folder, command, words }: Example,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<RunningExample> {
  const child = spawn(command === 'node' ? process.execPath : command, words, {
    cwd: fileURLToPath(new URL(folder, import.meta.url)),
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close').catch((error: unknown) => [error]);
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const lines = createInterface(child.stdout);
  const url = await Promise.race([
    (async () => {
      for await (const line of lines) {
        const [found] = /http:\S+/.exec(line) ?? [];
        if (found) return found;
      }
      return undefined;
    })(),
    ended.then(() => undefined),
  ]);
  if (!url) throw new Error(`${name} did not start (${String((await ended)[0])}): ${said.join('')}`);
  // What else it writes is not kept, but must not fill the pipe.
  child.stdout.resume();
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
