import type { Foundation } from '../../kit/foundation.ts';
import type { RequestContext } from '../../kit/context.ts';
import { asOfText, createGroupedLoader } from '../../kit/grouped-loader.ts';
import type { RowKey } from '../../kit/row-key.ts';
import { readFeedOutcomes, readFeeds, type FeedOutcome } from '../../ledger/read/read-feeds.ts';
import { toFeed, type FeedModel } from './feed-model.ts';

const byRow = { question: ({ asOf }: RowKey) => asOfText(asOf), name: ({ rowId }: RowKey) => String(rowId) };

const noOutcome: FeedOutcome = {
  added: 0,
  corrected: 0,
  withdrawn: 0,
  records: 0,
  quarantined: 0,
  waiting: 0,
  findings: 0,
};

const byName = <Value>(values: ReadonlyMap<number, Value>): ReadonlyMap<string, Value> =>
  new Map([...values].map(([id, value]) => [String(id), value]));

const createFeedLoaders = ({ ledger }: Foundation) => ({
  outcomeByFeed: createGroupedLoader<RowKey, FeedOutcome>({
    ...byRow,
    read: async (keys) =>
      byName(
        await readFeedOutcomes(
          ledger,
          keys.map(({ rowId }) => rowId),
          keys[0]?.asOf ?? null,
        ),
      ),
    absent: () => noOutcome,
  }),
  feedById: createGroupedLoader<RowKey, FeedModel | null>({
    ...byRow,
    read: async (keys) => {
      const asOf = keys[0]?.asOf ?? null;
      const ids = keys.map(({ rowId }) => rowId);
      const rows = await readFeeds(ledger, { ids, asOf }, { beforeId: Number.MAX_SAFE_INTEGER, limit: ids.length });
      return new Map(rows.map((row) => [String(row.id), toFeed(row, asOf)]));
    },
    absent: () => null,
  }),
});

const made = new WeakMap<RequestContext, ReturnType<typeof createFeedLoaders>>();

/** The batched reads of one request that only this service needs. */
export function feedLoaders(context: RequestContext): ReturnType<typeof createFeedLoaders> {
  const known = made.get(context) ?? createFeedLoaders(context);
  made.set(context, known);
  return known;
}
