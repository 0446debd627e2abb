import type { LedgerDatabase } from '../open-ledger.ts';
import { observationColumns, type ObservationRow } from './observation-row.ts';
import { selectRows } from './select-rows.ts';
import { sourceColumn } from './source-row.ts';
import { allOf, condition, isOneOfRows, type Condition } from './statement.ts';

const from = `select ${observationColumns}, ${sourceColumn} from observation o join source s on s.id = o.source_id`;

const isKnown = (asOf: Date | null): Condition[] =>
  asOf ? [condition('o.recorded_at <= ?::timestamptz', asOf.toISOString())] : [];

/** Observations by their ids, current or not, in order of id; those that were not known by `asOf` are left out. */
export async function readObservationsById(
  ledger: LedgerDatabase,
  ids: readonly number[],
  asOf: Date | null,
): Promise<ObservationRow[]> {
  const where = allOf([isOneOfRows('o.id', ids), ...isKnown(asOf)]);
  return await selectRows<ObservationRow>(ledger, `${from} where ${where.sql} order by o.id`, where.values);
}

/** One page of what a feed brought, after the observation `afterId`: current, corrected since, or withdrawn. */
export async function readObservationsOfFeed(
  ledger: LedgerDatabase,
  feedId: number,
  { afterId, limit }: { readonly afterId: number; readonly limit: number },
): Promise<ObservationRow[]> {
  const sql = `${from} where o.feed_id = ? and o.id > ? order by o.id limit ?`;
  return await selectRows<ObservationRow>(ledger, sql, [feedId, afterId, limit]);
}

export async function countObservationsOfFeed(ledger: LedgerDatabase, feedId: number): Promise<number> {
  const sql = 'select count(*)::int as count from observation o where o.feed_id = ?';
  const [row] = await selectRows<{ count: number }>(ledger, sql, [feedId]);
  return row?.count ?? 0;
}
