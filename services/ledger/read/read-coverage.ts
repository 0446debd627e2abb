import type { DomainWord } from '../../../schema/types/domain.ts';
import type { Period } from '../../../schema/types/period.ts';
import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';
import { allOf, condition, isCurrent } from './statement.ts';

/** Indicators of a domain that each unit has a figure for, whose period lies within the one given; codes in order. */
export async function readReportedIndicators(
  ledger: LedgerDatabase,
  question: { readonly domain: DomainWord; readonly period: Period; readonly asOf: Date | null },
): Promise<Map<string, string[]>> {
  const where = allOf([
    condition('o.domain = ?', question.domain),
    condition('o.period_end <= ?::date and o.period_start >= ?::date', question.period.end, question.period.start),
    isCurrent('observation', 'o', question.asOf),
  ]);
  const sql = `select o.province_id as "provinceId", json_agg(distinct o.indicator order by o.indicator) as indicators
    from observation o where ${where.sql} group by o.province_id`;
  const rows = await selectRows<{ provinceId: string; indicators: string[] }>(ledger, sql, where.values);
  return new Map(rows.map((row) => [row.provinceId, row.indicators]));
}
