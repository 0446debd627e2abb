import type { LedgerDatabase } from '../open-ledger.ts';
import { recordColumns, type RecordRow } from './read-records.ts';
import { selectRows } from './select-rows.ts';
import { sourceColumn } from './source-row.ts';
import { isOneOfRows } from './statement.ts';

/** Records by their ids, current or not, in order of id. */
export async function readRecordsById(ledger: LedgerDatabase, ids: readonly number[]): Promise<RecordRow[]> {
  const where = isOneOfRows('r.id', ids);
  const sql = `select ${recordColumns}, ${sourceColumn} from record r join source s on s.id = r.source_id
    where ${where.sql} order by r.id`;
  return await selectRows<RecordRow>(ledger, sql, where.values);
}
