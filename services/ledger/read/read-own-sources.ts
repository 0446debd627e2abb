import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';
import { isOneOf } from './statement.ts';

/** Ids of the documents that these units themselves published: what news or ministries say is not theirs to change. */
export async function readOwnSources(ledger: LedgerDatabase, provinceIds: readonly string[]): Promise<Set<string>> {
  const where = isOneOf('s.province_id', provinceIds);
  const sql = `select s.id from source s where ${where.sql}
    and s.kind in ('direct-report', 'report', 'plan', 'provincial-page')`;
  const rows = await selectRows<{ id: string }>(ledger, sql, where.values);
  return new Set(rows.map(({ id }) => id));
}
