import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';
import { isOneOfRows } from './statement.ts';

/** Whose claim a row is. */
export interface ClaimOwner {
  readonly id: number;
  readonly provinceId: string;
  readonly sourceId: string;
}

/** Of observations or records by id, current or not. */
export async function readClaimsById(
  ledger: LedgerDatabase,
  table: 'observation' | 'record',
  ids: readonly number[],
): Promise<ClaimOwner[]> {
  const where = isOneOfRows('c.id', ids);
  const sql = `select c.id::float8 as id, c.province_id as "provinceId", c.source_id as "sourceId" from ${table} c
    where ${where.sql} order by c.id`;
  return await selectRows<ClaimOwner>(ledger, sql, where.values);
}

/** The sources of all that a feed brought. */
export async function readSourcesOfFeed(ledger: LedgerDatabase, feedId: number): Promise<string[]> {
  const sql = `select o.source_id as id from observation o where o.feed_id = ?
    union select r.source_id from record r where r.feed_id = ?`;
  const rows = await selectRows<{ id: string }>(ledger, sql, [feedId, feedId]);
  return rows.map(({ id }) => id);
}
