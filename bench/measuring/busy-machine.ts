import { loadavg } from 'node:os';

/** Above this load average at the start, somebody else uses the cores. */
const quietLoad = 0.7;

export function warnWhereBusy(): void {
  const [busy = 0] = loadavg();
  if (busy > quietLoad) console.log(`The machine has other work (load average ${busy.toFixed(1)}): trust CPU only`);
}
