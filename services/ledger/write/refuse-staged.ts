import type { RowPlace } from './stage-observations.ts';
import type { WriterSession } from './writer-session.ts';

/** A staged row that turned out not to be fit for the ledger. */
export interface RefusedRow extends RowPlace {
  readonly position: number;
  readonly column: string;
  readonly sourceId: string;
  readonly indicator: string;
  readonly period: string;
  /** Line of the row that says the same before it; null where that is not why. */
  readonly firstLine: number | null;
}

const told = `s.position, s.sheet, s.line, s.source_id as "sourceId", s.indicator, s.period`;

/** Rows that name a source nobody has declared: a figure without a source cannot be trusted. */
const unknownSources = `select ${told}, s.source_column as column, null::int as "firstLine" from staged s
  where s.faults is null and not exists (select 1 from source where source.id = s.source_id)`;

/** Rows that say again what an earlier row of the same file says: a file says each thing once. */
const repeated = `select * from (
    select ${told}, 'indicator' as column, first_value(s.line) over same as "firstLine", row_number() over same as place
    from staged s where s.faults is null
    window same as (partition by s.source_id, s.province_id, s.indicator, s.period order by s.position)
  ) numbered where place > 1`;

const markSql = `update staged s set faults = f.faults
  from json_to_recordset(?::json) as f(position bigint, faults json) where f.position = s.position`;

const batchSize = 1000;

async function refuseRows(
  session: WriterSession,
  selection: string,
  faultsOf: (row: RefusedRow) => readonly unknown[],
): Promise<number> {
  let count = 0;
  for (;;) {
    const rows = await session.execute<RefusedRow>(`${selection} order by position limit ${batchSize}`);
    if (rows.length === 0) return count;
    count += rows.length;
    const marks = rows.map((row) => ({ position: row.position, faults: faultsOf(row) }));
    await session.execute(markSql, [JSON.stringify(marks)]);
    if (rows.length < batchSize) return count;
  }
}

/** Marks as refused what cannot stand; `faultsOf` words why. Answers how many rows there were. */
export async function refuseStaged(
  session: WriterSession,
  faultsOf: (row: RefusedRow) => readonly unknown[],
): Promise<number> {
  const [row] = await session.execute<{ any: boolean }>(
    'select exists (select 1 from staged s where s.faults is null) as any',
  );
  if (!row?.any) return 0;
  const unsourced = await refuseRows(session, unknownSources, faultsOf);
  return unsourced + (await refuseRows(session, repeated, faultsOf));
}
