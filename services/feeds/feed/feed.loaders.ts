import type { Foundation } from '../../kit/foundation.ts';
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

export const outcomeByFeed = ({ ledger }: Foundation) =>
  createGroupedLoader<RowKey, FeedOutcome>({
    ...byRow,
    read: async (keys) => {
      const ids = keys.map(({ rowId }) => rowId);
      const outcomes = await readFeedOutcomes(ledger, ids, keys[0]?.asOf ?? null);
      return new Map([...outcomes].map(([id, outcome]) => [String(id), outcome]));
    },
    absent: () => noOutcome,
  });

export const feedById = ({ ledger }: Foundation) =>
  createGroupedLoader<RowKey, FeedModel | null>({
    ...byRow,
    read: async (keys) => {
      const asOf = keys[0]?.asOf ?? null;
      const ids = keys.map(({ rowId }) => rowId);
      const rows = await readFeeds(ledger, { ids, asOf }, { beforeId: Number.MAX_SAFE_INTEGER, limit: ids.length });
      return new Map(rows.map((row) => [String(row.id), toFeed(row, asOf)]));
    },
    absent: () => null,
  });
