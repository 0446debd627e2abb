import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';

/** One core for the contestant that is measured; the load and whatever the contestant asks share the other. */
export const contestantCore = 0;
export const surroundingsCore = 1;

export interface PinnedProcess {
  readonly id: number;
  stop(): Promise<void>;
}

export interface PinnedScript extends PinnedProcess {
  /** What it printed first. */
  readonly firstLine: string;
}

/** The bench itself, and what it starts from here on, keep off the core of the contestants. */
export function leaveContestantCore(): void {
  if (availableParallelism() < 2) throw new Error('This bench needs two cores and `taskset` (Linux)');
  execFileSync('taskset', ['-a', '-c', '-p', String(surroundingsCore), String(process.pid)], { stdio: 'ignore' });
}

const stopOf = (child: ChildProcess) => async (): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
};

/** Starts a command on one core. */
export function startPinnedCommand(core: number, command: string, args: readonly string[]): PinnedProcess {
  const child = spawn('taskset', ['-c', String(core), command, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { id: child.pid ?? 0, stop: stopOf(child) };
}

/** Starts a script on one core and waits for its first line of output. */
export async function startPinned(
  core: number,
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<PinnedScript> {
  const child = spawn('taskset', ['-c', String(core), process.execPath, script, ...args], {
    env: { PATH: '/usr/bin:/bin', NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout);
  const ended = once(lines, 'close').then(() => [undefined]);
  const [firstLine] = (await Promise.race([once(lines, 'line'), ended])) as [string | undefined];
  if (firstLine === undefined) throw new Error(`${script} ended before it listened`);
  return { id: child.pid ?? 0, firstLine, stop: stopOf(child) };
}
