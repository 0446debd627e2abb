import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';
import { allOf, condition, isCurrent, isOneOf } from './statement.ts';

/** The newest period of which a unit has a figure of an indicator. */
export interface NewestPeriod {
  readonly provinceId: string;
  readonly indicator: string;
  readonly period: string;
}

/** Of periods that have begun by the day; of two that end together the longer. One statement. */
export async function readNewestPeriods(
  ledger: LedgerDatabase,
  filter: { readonly provinceIds: readonly string[]; readonly on: string; readonly asOf: Date | null },
): Promise<NewestPeriod[]> {
  const where = allOf([
    isOneOf('o.province_id', filter.provinceIds),
    condition('o.period_start <= ?::date', filter.on),
    isCurrent('observation', 'o', filter.asOf),
  ]);
  const sql = `select distinct on (o.province_id, o.indicator) o.province_id as "provinceId", o.indicator, o.period
    from observation o where ${where.sql} order by o.province_id, o.indicator, o.period_end desc, o.period_start`;
  return await selectRows<NewestPeriod>(ledger, sql, where.values);
}
