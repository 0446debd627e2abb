import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const keptBytes = 1_000_000;
const tailBytes = 8_000;

export interface ServerLog {
  handle: number;
  /** The last lines written since the log was opened. */
  lastLines(): string;
  close(): void;
}

/** Opens the log to append; one that has grown large becomes `<path>.1`, over an older one. */
export function openServerLog(path: string): ServerLog {
  if (existsSync(path) && statSync(path).size > keptBytes) renameSync(path, `${path}.1`);
  const handle = openSync(path, 'a+', 0o600);
  const start = statSync(path).size;
  return {
    handle,
    lastLines() {
      const end = statSync(path).size;
      const from = Math.max(start, end - tailBytes);
      const bytes = Buffer.alloc(end - from);
      readSync(handle, bytes, 0, bytes.length, from);
      return bytes.toString('utf8').trim().split('\n').slice(-12).join('\n');
    },
    close: () => closeSync(handle),
  };
}
