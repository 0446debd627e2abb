import type { DomainWord } from '../../../schema/types/domain.ts';
import type { FindingRuleWord, SeverityWord } from '../../../schema/types/finding-rule.ts';
import type { FindingClaim } from '../claim.ts';
import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';
import { allOf, condition, isOneOf, isOneOfRows, type Condition } from './statement.ts';

export interface FindingRow extends FindingClaim {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
}

export interface FindingFilter {
  readonly rule?: FindingRuleWord | undefined;
  readonly severity?: SeverityWord | undefined;
  readonly domain?: DomainWord | undefined;
  readonly provinceIds?: readonly string[] | undefined;
  readonly indicator?: string | undefined;
  readonly period?: string | undefined;
  readonly observationIds?: readonly number[];
  readonly recordIds?: readonly number[];
  readonly asOf: Date | null;
  /** Only findings with a larger id, at most so many: for paging. */
  readonly afterId?: number;
  readonly limit?: number;
}

const columns = `f.id::float8 as id, f.rule, f.severity, f.domain, f.province_id as "provinceId", f.indicator, f.period,
  f.observation_id::float8 as "observationId", f.record_id::float8 as "recordId", f.related, f.found, f.expected, f.repair,
  f.message_vi as "messageVi", f.message_en as "messageEn",
  (extract(epoch from f.recorded_at) * 1000)::float8 as "recordedAt"`;

/** A verdict stands while the rows it rests on stand, none of them superseded by then, and until the hub takes it back. */
export function isStanding(asOf: Date | null): Condition {
  const by = asOf ? ' and n.recorded_at <= ?::timestamptz' : '';
  const gone = (table: string, id: string): string =>
    `not exists (select 1 from ${table} n where n.supersedes = ${id}${by})`;
  const parts = [
    gone('observation', 'f.observation_id'),
    gone('record', 'f.record_id'),
    // From the few rows it rests on to the index: as "supersedes in (...)" every observation would be held against them.
    `not exists (select 1 from jsonb_array_elements_text(f.related) r(id)
      join observation n on n.supersedes = r.id::bigint${by})`,
    `not exists (select 1 from finding_retraction n where n.finding_id = f.id${by})`,
  ];
  const values = asOf ? parts.map(() => asOf.toISOString()) : [];
  const known = asOf ? [condition('f.recorded_at <= ?::timestamptz', asOf.toISOString())] : [];
  return allOf([...known, condition(parts.join(' and '), ...values)]);
}

function conditionsOf(filter: FindingFilter): Condition {
  const conditions = [isStanding(filter.asOf)];
  const equal = (column: string, value: unknown): void => {
    if (value !== undefined && value !== null) conditions.push(condition(`${column} = ?`, value));
  };
  equal('f.rule', filter.rule);
  equal('f.severity', filter.severity);
  equal('f.domain', filter.domain);
  equal('f.indicator', filter.indicator);
  equal('f.period', filter.period);
  if (filter.provinceIds) conditions.push(isOneOf('f.province_id', filter.provinceIds));
  if (filter.observationIds) conditions.push(isOneOfRows('f.observation_id', filter.observationIds));
  if (filter.recordIds) conditions.push(isOneOfRows('f.record_id', filter.recordIds));
  if (filter.afterId !== undefined) conditions.push(condition('f.id > ?', filter.afterId));
  return allOf(conditions);
}

export async function readFindings(ledger: LedgerDatabase, filter: FindingFilter): Promise<FindingRow[]> {
  const where = conditionsOf(filter);
  const sql = `select ${columns} from finding f where ${where.sql} order by f.id ${filter.limit ? 'limit ?' : ''}`;
  return await selectRows<FindingRow>(ledger, sql, filter.limit ? [...where.values, filter.limit] : where.values);
}

export async function countFindings(ledger: LedgerDatabase, filter: FindingFilter): Promise<number> {
  const where = conditionsOf({ ...filter, afterId: -1 });
  const rows = await selectRows<{ count: number }>(
    ledger,
    `select count(*)::int as count from finding f where ${where.sql}`,
    where.values,
  );
  return rows[0]?.count ?? 0;
}
