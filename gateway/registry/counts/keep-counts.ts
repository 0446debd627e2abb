import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { OperationUse } from '../../engine/engine.ts';
import type { Counts } from './open-counts.ts';
import type { TrafficCount } from './subgraph-traffic.ts';
import { summariseUses } from './summarise-uses.ts';

export interface KeepCountsOptions {
  /** The operations answered since the last call. */
  readonly takeUses: () => readonly OperationUse[];
  /** How provinces’ subgraphs answered since the last call. */
  readonly takeTraffic: () => readonly TrafficCount[];
  readonly counts: Counts;
  readonly log: Logger;
  readonly everyMs?: number;
}

const usualEveryMs = 10_000;

/** Notes now and then what a gateway counted; what was not noted when it ends is noted then. */
export function keepCounts({ takeUses, takeTraffic, counts, log, everyMs = usualEveryMs }: KeepCountsOptions): {
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  let isAway = false;
  const noteNow = async (): Promise<void> => {
    try {
      await counts.sentOperations.note(await summariseUses(takeUses()));
      await counts.subgraphTraffic.note(takeTraffic());
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
      await counts.close();
    },
  };
}
