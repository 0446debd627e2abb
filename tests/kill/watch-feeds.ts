import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { checkFeeds } from './check-feeds.ts';

/** A reader beside a load. */
export interface FeedWatch {
  /** What it was shown that was not whole. Meanwhile the server may have gone, and come back. */
  stop(): Promise<{ readonly looks: number; readonly faults: readonly string[] }>;
}

const pauseMs = 5;

/** Looks at the feeds after number `after`, over and over. */
export function watchFeeds(url: string, after: number): FeedWatch {
  const stopping = new AbortController();
  const faults = new Set<string>();
  let looks = 0;

  async function look(): Promise<void> {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      while (!stopping.signal.aborted) {
        for (const fault of await checkFeeds(client, after)) faults.add(`a reader was shown: ${fault}`);
        looks += 1;
        await pause(pauseMs);
      }
    } catch {
      // The server was killed; it comes back.
      await pause(pauseMs);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  const watching = (async () => {
    while (!stopping.signal.aborted) await look();
  })();
  return {
    stop: async () => {
      stopping.abort();
      await watching;
      return { looks, faults: [...faults] };
    },
  };
}
