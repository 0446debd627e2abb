import type { QuarantineStateWord } from '../../../schema/types/feed-words.ts';
import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';
import { allOf, condition, isOneOf, isOneOfRows, type Condition } from './statement.ts';

/** A row that was kept out, with what became of it. */
export interface QuarantinedRow {
  readonly id: number;
  readonly feedId: number;
  readonly provinceId: string;
  readonly sheet: string | null;
  readonly line: number;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly faults: readonly unknown[];
  readonly state: QuarantineStateWord;
  /** The feed that mended it or gave it up; null while it waits. */
  readonly settledBy: number | null;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
}

export interface QuarantineFilter {
  readonly ids?: readonly number[];
  readonly provinceIds?: readonly string[] | undefined;
  readonly feedId?: number | undefined;
  readonly state?: QuarantineStateWord | undefined;
  readonly asOf: Date | null;
}

const columns = `q.id::float8 as id, q.feed_id::float8 as "feedId", q.province_id as "provinceId", q.sheet, q.line, q.cells,
  q.faults, coalesce(n.state, q.state) as state, n.feed_id::float8 as "settledBy",
  (extract(epoch from q.recorded_at) * 1000)::float8 as "recordedAt"`;

/** The row that superseded it comes along; it never is in a list by itself. */
function fromOf({ asOf }: QuarantineFilter): Condition {
  const join = 'quarantined_row q left join quarantined_row n on n.supersedes = q.id';
  return asOf ? condition(`${join} and n.recorded_at <= ?::timestamptz`, asOf.toISOString()) : condition(join);
}

function conditionsOf({ ids, provinceIds, feedId, state, asOf }: QuarantineFilter): Condition {
  const conditions = [condition('q.supersedes is null')];
  if (ids) conditions.push(isOneOfRows('q.id', ids));
  if (provinceIds) conditions.push(isOneOf('q.province_id', provinceIds));
  if (feedId !== undefined) conditions.push(condition('q.feed_id = ?', feedId));
  if (state) conditions.push(condition('coalesce(n.state, q.state) = ?', state));
  if (asOf) conditions.push(condition('q.recorded_at <= ?::timestamptz', asOf.toISOString()));
  return allOf(conditions);
}

/** One page in order of number, after the row `afterId`. */
export async function readQuarantinedRows(
  ledger: LedgerDatabase,
  filter: QuarantineFilter,
  { afterId, limit }: { readonly afterId: number; readonly limit: number },
): Promise<QuarantinedRow[]> {
  const [from, where] = [fromOf(filter), conditionsOf(filter)];
  const sql = `select ${columns} from ${from.sql} where ${where.sql} and q.id > ? order by q.id limit ?`;
  return await selectRows<QuarantinedRow>(ledger, sql, [...from.values, ...where.values, afterId, limit]);
}

export async function countQuarantinedRows(ledger: LedgerDatabase, filter: QuarantineFilter): Promise<number> {
  const [from, where] = [fromOf(filter), conditionsOf(filter)];
  const sql = `select count(*)::int as count from ${from.sql} where ${where.sql}`;
  const [row] = await selectRows<{ count: number }>(ledger, sql, [...from.values, ...where.values]);
  return row?.count ?? 0;
}
