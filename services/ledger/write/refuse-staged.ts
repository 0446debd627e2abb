import type { RowPlace } from './stage-observations.ts';
import type { WriterSession } from './writer-session.ts';

/** A staged row that turned out not to be fit for the ledger. */
export interface RefusedRow extends RowPlace {
  readonly position: number;
  readonly column: string;
  readonly sourceId: string;
  readonly indicator: string;
  readonly period: string;
  /** Line of another row of the file that makes the same claim; null where that is not why. */
  readonly otherLine: number | null;
}

const told = `s.position, s.sheet, s.line, s.source_id as "sourceId", s.indicator, s.period`;

/** Rows that name a source nobody has declared: a figure without a source cannot be trusted. */
const unknownSources = `select ${told}, s.source_column as column, null::int as "otherLine" from staged s
  where s.faults is null and not exists (select 1 from source where source.id = s.source_id)`;

const claimKey = 'source_id, province_id, indicator, period';
const says = `row(s.qualifier, s.value::text, s.lower::text, s.upper::text, s.numerator::text, s.denominator::text,
  s.stated::text, s.derived, s.locator)::text`;

/**
 * Rows that make a claim again which the same file makes already: a file says each thing once. The first stands where all
 * say the same; where they differ none does, for which of them stands first says nothing.
 */
const repeated = `select position, sheet, line, "sourceId", indicator, period, 'indicator', "otherLine" from (
    select said.*, row_number() over same as place, min(says) over claim <> max(says) over claim as differ,
      case row_number() over same when 1 then lead(line) over same else first_value(line) over same end as "otherLine"
    from said
    window claim as (partition by "sourceId", province_id, indicator, period), same as (claim order by position)
  ) numbered where place > 1 or differ`;

/** Chosen before any is marked: a row that is marked no longer speaks against the others. */
const refusalSql = `create temporary table refusal on commit drop as
  with twice as (
    select ${claimKey} from staged where faults is null group by ${claimKey} having count(*) > 1
  ), said as (
    select ${told}, s.province_id, ${says} as says from staged s join twice using (${claimKey})
    where s.faults is null and exists (select 1 from source where source.id = s.source_id)
  )
  ${unknownSources} union all ${repeated}`;

const markSql = `update staged s set faults = f.faults
  from json_to_recordset(?::json) as f(position bigint, faults json) where f.position = s.position`;

const batchSize = 1000;

/** Marks as refused what cannot stand; `faultsOf` words why. Answers how many rows there were. */
export async function refuseStaged(
  session: WriterSession,
  faultsOf: (row: RefusedRow) => readonly unknown[],
): Promise<number> {
  const [staged] = await session.execute<{ any: boolean }>(
    'select exists (select 1 from staged s where s.faults is null) as any',
  );
  if (!staged?.any) return 0;
  await session.execute(refusalSql);
  let count = 0;
  for (let after = 0; ;) {
    const rows = await session.execute<RefusedRow>(
      `select * from refusal where position > ? order by position limit ${batchSize}`,
      [after],
    );
    const marks = rows.map((row) => ({ position: row.position, faults: faultsOf(row) }));
    if (marks.length > 0) await session.execute(markSql, [JSON.stringify(marks)]);
    count += rows.length;
    if (rows.length < batchSize) break;
    after = Number(rows.at(-1)?.position);
  }
  await session.execute('drop table refusal');
  return count;
}
