import { readFileSync, writeFileSync } from 'node:fs';

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
