import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';
import { allOf, condition, isCurrent } from './statement.ts';

/** The newest period of which a unit has a figure of an indicator. */
export interface NewestPeriod {
  readonly provinceId: string;
  readonly indicator: string;
  readonly period: string;
}

export interface NewestPeriodFilter {
  readonly provinceIds: readonly string[];
  readonly indicators: readonly string[];
  /** Only of periods that have begun by this day, YYYY-MM-DD. */
  readonly on: string;
  readonly asOf: Date | null;
}

/**
 * Of two periods that end together the longer one. One statement, which looks at the end of each series and not at all of
 * its figures, however many there are.
 */
export async function readNewestPeriods(
  ledger: LedgerDatabase,
  { provinceIds, indicators, on, asOf }: NewestPeriodFilter,
): Promise<NewestPeriod[]> {
  const where = allOf([condition('o.period_start <= ?::date', on), isCurrent('observation', 'o', asOf)]);
  const sql = `select p.id as "provinceId", i.code as indicator, newest.period
    from unnest(string_to_array(?, ',')) p(id) cross join unnest(string_to_array(?, ',')) i(code)
    cross join lateral (
      select o.period from observation o where o.indicator = i.code and o.province_id = p.id and ${where.sql}
      order by o.period_end desc, o.period_start limit 1
    ) newest`;
  return await selectRows<NewestPeriod>(ledger, sql, [provinceIds.join(','), indicators.join(','), ...where.values]);
}
