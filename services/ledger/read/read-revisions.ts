import type { LedgerDatabase } from '../open-ledger.ts';
import { observationColumns, type ObservationRow } from './observation-row.ts';
import { sourceColumn } from './source-row.ts';
import { selectRows } from './select-rows.ts';
import { condition, isOneOfRows, type Condition } from './statement.ts';

type Revisions = Map<number, ObservationRow[]>;

async function readChain(ledger: LedgerDatabase, chain: Condition): Promise<Revisions> {
  const sql = `${chain.sql}
    select c.of_id::float8 as "ofId", ${observationColumns}, ${sourceColumn}
    from chain c join observation o on o.id = c.id join source s on s.id = o.source_id
    order by o.revision desc`;
  const rows = await selectRows<ObservationRow & { ofId: number }>(ledger, sql, chain.values);
  return Map.groupBy(rows, (row) => row.ofId);
}

/** The rows that each of the given observations superseded, one after the other, newest first. */
export async function readRevisions(ledger: LedgerDatabase, ids: readonly number[]): Promise<Revisions> {
  const start = isOneOfRows('o.id', ids);
  return await readChain(ledger, {
    sql: `with recursive chain as (
        select o.id as of_id, o.supersedes as id from observation o where ${start.sql} and o.supersedes is not null
        union all
        select c.of_id, o.supersedes from chain c join observation o on o.id = c.id where o.supersedes is not null
      )`,
    values: start.values,
  });
}

/** The rows that superseded each of the given observations by `asOf` (null: now), one after the other, newest first. */
export async function readLaterRevisions(
  ledger: LedgerDatabase,
  ids: readonly number[],
  asOf: Date | null,
): Promise<Revisions> {
  const start = isOneOfRows('o.supersedes', ids);
  const known = asOf ? condition(' and o.recorded_at <= ?::timestamptz', asOf.toISOString()) : condition('');
  return await readChain(ledger, {
    sql: `with recursive chain as (
        select o.supersedes as of_id, o.id from observation o where ${start.sql}${known.sql}
        union all
        select c.of_id, o.id from chain c join observation o on o.supersedes = c.id${known.sql}
      )`,
    values: [...start.values, ...known.values, ...known.values],
  });
}
