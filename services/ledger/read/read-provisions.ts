import type { Period } from '../../../schema/types/period.ts';
import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';
import { allOf, condition, isCurrent, isOneOf } from './statement.ts';

/** That a unit's figure of an indicator and period stands, and since when it can be known. */
export interface ProvisionRow {
  readonly provinceId: string;
  readonly indicator: string;
  readonly period: string;
  /** First day on which any source that still states it had it out, YYYY-MM-DD in Việt Nam. */
  readonly reportedOn: string;
}

export interface ProvisionFilter {
  readonly indicators: readonly string[];
  readonly periods: readonly Period[];
  /** All where left out. */
  readonly provinceIds?: readonly string[] | undefined;
  /** What the hub knew at this instant; null: now. */
  readonly asOf: Date | null;
}

/** A day as precise as its source knows it, taken at its later end. */
const published = `case length(s.published_on)
    when 10 then s.published_on::date
    when 7 then (s.published_on || '-01')::date + interval '1 month' - interval '1 day'
    when 4 then (s.published_on || '-12-31')::date
  end`;

/** A correction is not a later report: what counts is when its claim first came. */
const arrived = `(case when o.revision = 1 then o.recorded_at else (
    select f.recorded_at from observation f where f.source_id = o.source_id and f.province_id = o.province_id
      and f.indicator = o.indicator and f.period = o.period and f.revision = 1
  ) end at time zone interval '7 hours')::date`;

/** What the hub was told directly has no other day than that of its arrival, whatever it says of itself. */
const reportedOn = `least(${arrived}, case when s.kind = 'direct-report' then null else ${published} end)::date`;

/** One statement whatever the number of units, indicators and periods. */
export async function readProvisions(ledger: LedgerDatabase, filter: ProvisionFilter): Promise<ProvisionRow[]> {
  const { indicators, periods, provinceIds, asOf } = filter;
  if (indicators.length === 0 || periods.length === 0 || provinceIds?.length === 0) return [];
  const where = allOf([
    isOneOf('o.indicator', indicators),
    isOneOf(
      'o.period',
      periods.map(({ text }) => text),
    ),
    // The same said of their last days, for those are what the index holds.
    condition(
      `o.period_end = any(string_to_array(?, ',')::date[])`,
      [...new Set(periods.map(({ end }) => end))].join(','),
    ),
    ...(provinceIds ? [isOneOf('o.province_id', provinceIds)] : []),
    isCurrent('observation', 'o', asOf),
  ]);
  const sql = `select o.province_id as "provinceId", o.indicator, o.period, min(${reportedOn})::text as "reportedOn"
    from observation o join source s on s.id = o.source_id where ${where.sql} group by 1, 2, 3`;
  return await selectRows<ProvisionRow>(ledger, sql, where.values);
}
