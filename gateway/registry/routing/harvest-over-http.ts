import { createCallSigner } from '../../../identity/calls/signed-call.ts';
import { harvestPath } from '../../../schema/contract/harvest-route.ts';
import type { Harvest, HarvestOutcome } from '../../../schema/contract/live-profile.ts';

export interface HarvestPlace {
  /** Where the feeds process listens: `http://feeds:4000`; null where that is not known. */
  readonly feedsUrl: string | null;
  readonly internalKey: string;
  readonly timeoutMs: number;
}

/** Brings what provinces stated to the feeds process, which alone writes. Rejects where that does not take it in time. */
export function harvestOverHttp({ feedsUrl, internalKey, timeoutMs }: HarvestPlace): Harvest {
  const sign = createCallSigner(internalKey);
  return async (profiles, { isDryRun }) => {
    if (feedsUrl === null)
      throw new Error('FEEDS_URL: expected the feeds process, which takes in what provinces state');

    const body = JSON.stringify({ profiles, isDryRun });
    const response = await fetch(new URL(harvestPath, feedsUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...sign({ subgraph: 'feeds', identity: '', body }) },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`the feeds process answered a harvest with HTTP ${response.status}`);
    return (await response.json()) as readonly HarvestOutcome[];
  };
}
