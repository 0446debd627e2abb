import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** What programs write beside the sources; to watch node_modules would take more handles than many a system has. */
const passedOver = /^(?:node_modules|dist|coverage|__pycache__|\.git|\..*)$|\.sqlite|\.log$|~$|\.sw[px]$|\.tmp$/;
const isPassedOver = (path: string): boolean => path.split('/').some((part) => passedOver.test(part));

/** An editor saves in several steps, and people save several files. */
const quietMs = 150;

export interface SourceChanges {
  /** Settles once something has changed since it was last waited for; false where it was closed. */
  next(): Promise<boolean>;
  close(): void;
}

/** Watches the sources below a folder. */
export function watchSources(folder: string): SourceChanges {
  const watchers = new Map<string, FSWatcher>();
  let hasChanged = false;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let waiting: ((isChange: boolean) => void) | undefined;
  const settle = (): void => {
    if (!isClosed && !hasChanged) return;
    const settled = waiting;
    waiting = undefined;
    if (settled) hasChanged = false;
    settled?.(!isClosed);
  };
  const onChange = (path: string): void => {
    if (isPassedOver(path)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      hasChanged = true;
      settle();
    }, quietMs);
  };
  /** The folders beside those passed over, each with all that is in it; one that is made later too. */
  const watchFolders = (): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const { name } = entry;
      if (!entry.isDirectory() || isPassedOver(name) || watchers.has(name)) continue;
      const watcher = watch(join(folder, name), { recursive: true }, (_event, file) =>
        onChange(`${name}/${file ?? ''}`),
      );
      watchers.set(
        name,
        watcher.on('error', () => watchers.delete(name)),
      );
    }
  };
  watchers.set(
    '',
    watch(folder, (_event, file) => {
      watchFolders();
      onChange(file ?? '');
    }),
  );
  watchFolders();
  return {
    next: async () =>
      await new Promise((resolve) => {
        waiting = resolve;
        settle();
      }),
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      settle();
    },
  };
}
