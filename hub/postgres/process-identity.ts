import { readFileSync, readlinkSync } from 'node:fs';

/**
 * When a process started, in clock ticks since boot; null when it is gone or only a zombie. A pid alone does not name
 * a process: it is given away again.
 */
export function processStartTime(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold blanks and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Where nothing reaps orphans (a container without init) a dead process stays as a zombie for ever.
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** Names the set of processes whose pids can be compared: one boot of one machine, one container. */
export function processSpace(): string {
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
}
