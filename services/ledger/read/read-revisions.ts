import type { LedgerDatabase } from '../open-ledger.ts';
import { observationColumns, type ObservationRow } from './observation-row.ts';
import { sourceColumn } from './source-row.ts';
import { selectRows } from './select-rows.ts';
import { isOneOfRows } from './statement.ts';

/** The rows that each of the given observations superseded, one after the other, newest first. */
export async function readRevisions(
  ledger: LedgerDatabase,
  ids: readonly number[],
): Promise<Map<number, ObservationRow[]>> {
  const start = isOneOfRows('o.id', ids);
  const sql = `with recursive earlier as (
      select o.id as of_id, o.supersedes as id from observation o where ${start.sql} and o.supersedes is not null
      union all
      select e.of_id, o.supersedes from earlier e join observation o on o.id = e.id where o.supersedes is not null
    )
    select e.of_id::float8 as "ofId", ${observationColumns}, ${sourceColumn}
    from earlier e join observation o on o.id = e.id join source s on s.id = o.source_id
    order by o.revision desc`;
  const rows = await selectRows<ObservationRow & { ofId: number }>(ledger, sql, start.values);
  return Map.groupBy(rows, (row) => row.ofId);
}
