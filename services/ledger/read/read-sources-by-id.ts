import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';
import { sourceColumn, type SourceRow } from './source-row.ts';

/** Sources by their ids, which may hold any text, commas too. */
export async function readSourcesById(ledger: LedgerDatabase, ids: readonly string[]): Promise<SourceRow[]> {
  const sql = `select ${sourceColumn} from source s where s.id in (select json_array_elements_text(?::json))`;
  const rows = await selectRows<{ source: SourceRow }>(ledger, sql, [JSON.stringify(ids)]);
  return rows.map(({ source }) => source);
}
