import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** One core for the contestant that is measured; subgraphs and load share the other. */
export const contestantCore = 0;
export const surroundingsCore = 1;

export interface PinnedProcess {
  readonly id: number;
  /** What it printed first. */
  readonly firstLine: string;
  stop(): Promise<void>;
}

/** Starts a script on one core and waits for its first line of output. */
export async function startPinned(core: number, script: string, args: readonly string[]): Promise<PinnedProcess> {
  const child = spawn('taskset', ['-c', String(core), process.execPath, script, ...args], {
    env: { PATH: '/usr/bin:/bin', NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const lines = createInterface(child.stdout);
  const ended = once(lines, 'close').then(() => [undefined]);
  const [firstLine] = (await Promise.race([once(lines, 'line'), ended])) as [string | undefined];
  if (firstLine === undefined) throw new Error(`${script} ended before it listened`);
  return { id: child.pid ?? 0, firstLine, stop };
}

const msPerTick = 10;

/** What a process has had of its core so far, in ms: user and system time of all its threads. */
export function cpuMs(id: number): number {
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * msPerTick;
}

/** From here on the peak of a process's memory is counted anew. */
export function resetPeakMemory(id: number): void {
  writeFileSync(`/proc/${id}/clear_refs`, '5');
}

export function memoryMegabytes(id: number): { readonly peak: number; readonly resident: number } {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  const read = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
  return { peak: read('VmHWM'), resident: read('VmRSS') };
}
