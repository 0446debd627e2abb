import type { FeedKindWord, WriterRoleWord } from '../../../schema/types/feed-words.ts';
import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';
import { allOf, condition, isOneOf, isOneOfRows, type Condition } from './statement.ts';

export interface FeedRow {
  readonly id: number;
  readonly kind: FeedKindWord;
  readonly name: string;
  readonly digest: string;
  readonly provinceId: string | null;
  readonly submitter: string | null;
  readonly role: WriterRoleWord | null;
  readonly reason: string | null;
  readonly accepted: number;
  readonly unchanged: number;
  readonly faults: readonly unknown[];
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
}

export interface FeedFilter {
  readonly ids?: readonly number[];
  /** Feeds of these units; all of them where left out. */
  readonly provinceIds?: readonly string[] | undefined;
  readonly asOf: Date | null;
}

const columns = `f.id::float8 as id, f.kind, f.name, f.digest, f.province_id as "provinceId", f.submitter, f.role, f.reason,
  f.accepted, f.unchanged, f.faults,
  (extract(epoch from f.recorded_at) * 1000)::float8 as "recordedAt"`;

function conditionsOf({ ids, provinceIds, asOf }: FeedFilter): Condition {
  const conditions = [condition('true')];
  if (ids) conditions.push(isOneOfRows('f.id', ids));
  if (provinceIds) conditions.push(isOneOf('f.province_id', provinceIds));
  if (asOf) conditions.push(condition('f.recorded_at <= ?::timestamptz', asOf.toISOString()));
  return allOf(conditions);
}

/** Newest first, those before the feed `beforeId`. */
export async function readFeeds(
  ledger: LedgerDatabase,
  filter: FeedFilter,
  { beforeId, limit }: { readonly beforeId: number; readonly limit: number },
): Promise<FeedRow[]> {
  const where = allOf([conditionsOf(filter), condition('f.id < ?', beforeId)]);
  const sql = `select ${columns} from feed f where ${where.sql} order by f.id desc limit ?`;
  return await selectRows<FeedRow>(ledger, sql, [...where.values, limit]);
}

export async function countFeeds(ledger: LedgerDatabase, filter: FeedFilter): Promise<number> {
  const where = conditionsOf(filter);
  const sql = `select count(*)::int as count from feed f where ${where.sql}`;
  const [row] = await selectRows<{ count: number }>(ledger, sql, where.values);
  return row?.count ?? 0;
}

/** What became of the rows of a feed. */
export interface FeedOutcome {
  readonly added: number;
  readonly corrected: number;
  readonly withdrawn: number;
  readonly records: number;
  readonly quarantined: number;
  readonly waiting: number;
  readonly findings: number;
}

const count = (table: string, where: string): string =>
  `(select count(*)::int from ${table} t where t.feed_id = f.id and ${where})`;

/** Counted for each of the feeds; of quarantined rows those count as waiting that did so at `asOf`. */
export async function readFeedOutcomes(
  ledger: LedgerDatabase,
  ids: readonly number[],
  asOf: Date | null,
): Promise<ReadonlyMap<number, FeedOutcome>> {
  const known = asOf ? condition('n.recorded_at <= ?::timestamptz', asOf.toISOString()) : condition('true');
  const of = isOneOfRows('f.id', ids);
  const sql = `select f.id::float8 as id,
      ${count('observation', 't.supersedes is null')} as added,
      ${count('observation', 't.supersedes is not null and not t.withdrawn')} as corrected,
      ${count('observation', 't.withdrawn')} + ${count('record', 't.withdrawn')} as withdrawn,
      ${count('record', 'not t.withdrawn')} as records,
      ${count('quarantined_row', 't.supersedes is null')} as quarantined,
      ${count('quarantined_row', `t.supersedes is null and not exists (select 1 from quarantined_row n where n.supersedes = t.id and ${known.sql})`)} as waiting,
      ${count('finding', 'true')} as findings
    from feed f where ${of.sql}`;
  const rows = await selectRows<FeedOutcome & { id: number }>(ledger, sql, [...known.values, ...of.values]);
  return new Map(rows.map(({ id, ...outcome }) => [id, outcome]));
}
