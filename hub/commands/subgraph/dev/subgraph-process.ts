import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '../../../postgres/free-port.ts';
import type { DevWish } from './dev-wish.ts';

/** The subgraph as it was started from the sources of a moment, and answers. */
export interface SubgraphProcess {
  readonly url: string;
  readonly sdl: string;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** The schema that a subgraph states of itself at an address; rejects while it states none. */
  readonly askSdl: (url: string) => Promise<string>;
  /** Gives the start up. */
  readonly signal: AbortSignal;
  /** Told each line that it writes. */
  readonly onLine: (line: string) => void;
}

/** It did not start, or does not answer; what it wrote was told already. */
export class DoesNotStart extends Error {
  override readonly name = 'DoesNotStart';
}

const patienceMs = 30_000;
const askEveryMs = 150;
/** Longer than a server needs to answer what it was asked. */
const stopMs = 5000;

/** Starts it on a free port and waits until it states its schema. Throws `DoesNotStart`. */
export async function startSubgraphProcess(
  { folder, start, path }: Pick<DevWish, 'folder' | 'start' | 'path'>,
  { askSdl, onLine, signal: stopping }: StartOptions,
): Promise<SubgraphProcess> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}${path}`;
  // A group of its own: what npm starts for it ends with it, and Ctrl+C is ours to act upon.
  const child = spawn(`export PORT=${port} HOST=127.0.0.1; ${start}`, {
    cwd: folder,
    shell: true,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', onLine);
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const kill = (signal: NodeJS.Signals): void => {
    if (!isOver() && child.pid) process.kill(-child.pid, signal);
  };
  const stop = async (): Promise<void> => {
    if (isOver()) return;
    const closed = once(child, 'close');
    kill('SIGTERM');
    const late = setTimeout(() => kill('SIGKILL'), stopMs);
    await closed;
    clearTimeout(late);
  };
  const givenUpAt = performance.now() + patienceMs;
  let reason = '';
  while (!isOver() && !stopping.aborted && performance.now() < givenUpAt) {
    try {
      return { url, sdl: await askSdl(url), stop };
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
    await pause(askEveryMs);
  }
  const ended = isOver() ? `${start}: ${child.exitCode ?? child.signalCode}` : `${url}: ${reason}`;
  await stop();
  throw new DoesNotStart(ended);
}
