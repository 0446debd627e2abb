import type { LedgerDatabase } from '../open-ledger.ts';
import { sourceColumn, type SourceRow } from './source-row.ts';
import { selectRows } from './select-rows.ts';
import { allOf, condition, isCurrent, isOneOf, type Condition } from './statement.ts';

export interface RecordRow {
  readonly id: number;
  readonly register: string;
  readonly provinceId: string;
  readonly period: string | null;
  readonly content: Readonly<Record<string, unknown>>;
  readonly locator: string | null;
  readonly recordedAt: number;
  readonly source: SourceRow;
}

export interface RecordFilter {
  readonly registers: readonly string[];
  readonly domain?: string;
  readonly provinceIds?: readonly string[] | undefined;
  readonly asOf: Date | null;
}

export const recordColumns = `r.id::float8 as id, r.register, r.province_id as "provinceId", r.period, r.content, r.locator,
  (extract(epoch from r.recorded_at) * 1000)::float8 as "recordedAt"`;

function conditionsOf(filter: RecordFilter): Condition {
  const conditions = [isOneOf('r.register', filter.registers), isCurrent('record', 'r', filter.asOf)];
  if (filter.domain) conditions.push(condition('r.domain = ?', filter.domain));
  if (filter.provinceIds) conditions.push(isOneOf('r.province_id', filter.provinceIds));
  return allOf(conditions);
}

/** Current records in the order in which the hub learned of them. */
export async function readRecords(ledger: LedgerDatabase, filter: RecordFilter): Promise<RecordRow[]> {
  const where = conditionsOf(filter);
  const sql = `select ${recordColumns}, ${sourceColumn} from record r join source s on s.id = r.source_id
    where ${where.sql} order by r.id`;
  return await selectRows<RecordRow>(ledger, sql, where.values);
}

export interface RecordPage {
  readonly rows: readonly RecordRow[];
  readonly total: number;
}

/** One page after the record `afterId`, and how many there are in all, in one statement. */
export async function readRecordPage(
  ledger: LedgerDatabase,
  filter: RecordFilter,
  page: { readonly afterId: number; readonly limit: number },
): Promise<RecordPage> {
  const where = conditionsOf(filter);
  const sql = `with matching as materialized (select r.id from record r where ${where.sql})
    select total.count::int as total, page.* from (select count(*) from matching) total
    left join lateral (
      select ${recordColumns}, ${sourceColumn} from matching m join record r on r.id = m.id join source s on s.id = r.source_id
      where m.id > ? order by m.id limit ?
    ) page on true order by page.id`;
  const rows = await selectRows<RecordRow & { total: number }>(ledger, sql, [
    ...where.values,
    page.afterId,
    page.limit,
  ]);
  return { rows: rows.filter((row) => row.id !== null), total: rows[0]?.total ?? 0 };
}
