import type { WriterSession } from './writer-session.ts';

/** Which outcome a target asks for, and of which units it may come. */
export interface AskedOutcome {
  /** Of the target. */
  readonly id: number;
  readonly domain: string;
  readonly indicator: string;
  readonly period: string;
  readonly periodEnd: string;
  /** The last day of a later period whose figure tells the outcome as well; that of the period where none does. */
  readonly answeredBy: string;
  readonly provinceIds: readonly string[];
}

/** What the ledger knows of the outcome of a target. */
export interface KnownOutcome {
  readonly id: number;
  /** Whether there is a figure of the indicator for the period, or soon after it where that tells as much. */
  readonly hasActual: boolean;
  /** Whether the units have reported anything for that time, or a later one. */
  readonly isReported: boolean;
  /** Whether this very feed reports of that domain and period. */
  readonly isReportedNow: boolean;
}

const current = 'not o.withdrawn and not exists (select 1 from observation s where s.supersedes = o.id)';
const ofUnits = 'o.province_id in (select jsonb_array_elements_text(t."provinceIds"))';

const sql = `select t.id::float8 as id,
    exists (select 1 from observation o where ${ofUnits} and o.indicator = t.indicator and (o.period = t.period
      or (o.period_end > t."periodEnd" and o.period_end <= t."answeredBy")) and ${current}) as "hasActual",
    exists (select 1 from observation o where ${ofUnits} and o.period_end >= t."periodEnd" and ${current}) as "isReported",
    exists (select 1 from observation o where ${ofUnits} and o.period_end = t."periodEnd" and o.period = t.period
      and o.domain = t.domain and o.feed_id = ? and not o.withdrawn) as "isReportedNow"
  from jsonb_to_recordset(?::jsonb) as t(id bigint, domain text, indicator text, period text, "periodEnd" date,
    "answeredBy" date, "provinceIds" jsonb)`;

/** By target. One statement for all of them. */
export async function readOutcomes(
  session: WriterSession,
  asked: readonly AskedOutcome[],
  feedId: number,
): Promise<ReadonlyMap<number, KnownOutcome>> {
  if (asked.length === 0) return new Map();
  const rows = await session.execute<KnownOutcome>(sql, [feedId, JSON.stringify(asked)]);
  return new Map(rows.map((row) => [row.id, row]));
}
