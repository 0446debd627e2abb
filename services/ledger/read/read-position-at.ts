import type { LedgerDatabase } from '../open-ledger.ts';
import type { ChangePosition } from './change-position.ts';
import { selectRows } from './select-rows.ts';

/** The last row of a table that came with the feed or with one before it, found from the end of an index. */
const lastOf = (table: string, column: string): string =>
  `(select ${column} from ${table} t where t.feed_id <= feed.id order by t.feed_id desc, t.id desc limit 1)`;

const sql = `select feed.id::float8 as "feedId", coalesce(${lastOf('observation', 't.id')}, 0)::float8 as observation,
    coalesce(${lastOf('record', 't.id')}, 0)::float8 as record,
    coalesce(${lastOf('source', 't.feed_id')}, 0)::float8 as "sourceFeed",
    coalesce(${lastOf('source', 't.id')}, '') as "sourceId",
    coalesce((select e.id from dispute_entry e where e.recorded_at <= ?::timestamptz order by e.id desc limit 1), 0)::float8
      as "disputeEntry"
  from (select coalesce((
    select f.id from feed f where f.recorded_at <= ?::timestamptz order by f.id desc limit 1
  ), 0) as id) feed`;

/** The position behind all that was recorded at an instant or before it. */
export async function readPositionAt(ledger: LedgerDatabase, instant: Date): Promise<ChangePosition> {
  const at = instant.toISOString();
  const [row] = await selectRows<{
    readonly observation: number;
    readonly record: number;
    readonly disputeEntry: number;
    readonly sourceFeed: number;
    readonly sourceId: string;
  }>(ledger, sql, [at, at]);
  return {
    source: { feedId: row?.sourceFeed ?? 0, id: row?.sourceId ?? '' },
    observation: row?.observation ?? 0,
    record: row?.record ?? 0,
    disputeEntry: row?.disputeEntry ?? 0,
  };
}
