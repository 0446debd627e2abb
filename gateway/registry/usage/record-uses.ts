import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { OperationUse } from '../../engine/engine.ts';
import type { SentOperations } from './sent-operations.ts';
import { summariseUses } from './summarise-uses.ts';

export interface RecordUsesOptions {
  /** The operations answered since the last call. */
  readonly takeUses: () => readonly OperationUse[];
  readonly sentOperations: Pick<SentOperations, 'note'>;
  readonly log: Logger;
  readonly everyMs?: number;
}

const usualEveryMs = 10_000;

/** Notes now and then what clients asked; what was not noted when it ends is noted then. */
export function recordUses({ takeUses, sentOperations, log, everyMs = usualEveryMs }: RecordUsesOptions): {
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  let isAway = false;
  const noteNow = async (): Promise<void> => {
    try {
      await sentOperations.note(summariseUses(takeUses()));
      isAway = false;
    } catch (error) {
      // Answers need none of it; a check of a publication then knows a little less. Told once an outage.
      if (!isAway) log.warn({ err: error }, 'registry: what clients asked could not be noted');
      isAway = true;
    }
  };
  const { signal } = stopping;
  const run = (async (): Promise<void> => {
    while (!signal.aborted) {
      await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
      await noteNow();
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await run;
    },
  };
}
