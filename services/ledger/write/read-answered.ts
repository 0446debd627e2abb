import type { WriterSession } from './writer-session.ts';

/** Which figure a target asks for, and of which units it may be. */
export interface AskedFigure {
  readonly id: number;
  readonly indicator: string;
  readonly period: string;
  readonly periodEnd: string;
  readonly provinceIds: readonly string[];
}

const sql = `select t.id::float8 as id
  from jsonb_to_recordset(?::jsonb) as t(id bigint, indicator text, period text, "periodEnd" date, "provinceIds" jsonb)
  where exists (
    select 1 from jsonb_array_elements_text(t."provinceIds") p(id)
    join observation o on o.indicator = t.indicator and o.province_id = p.id and o.period_end = t."periodEnd"
      and o.period = t.period
    where not o.withdrawn and not exists (select 1 from observation s where s.supersedes = o.id)
  )`;

/** Ids of those for which the ledger holds a figure. One statement for all of them. */
export async function readAnswered(
  session: WriterSession,
  asked: readonly AskedFigure[],
): Promise<ReadonlySet<number>> {
  if (asked.length === 0) return new Set();
  const rows = await session.execute<{ id: number }>(sql, [JSON.stringify(asked)]);
  return new Set(rows.map(({ id }) => id));
}
