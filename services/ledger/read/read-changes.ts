import type { DomainWord } from '../../../schema/types/domain.ts';
import type { LedgerDatabase } from '../open-ledger.ts';
import { changeSubjects, type ChangePosition, type ChangeRow } from './change-position.ts';
import { selectRows } from './select-rows.ts';
import { allOf, condition, type Condition } from './statement.ts';

/** What became of what is told: it is new, changed what stood, took it back, or somebody spoke of it. */
export type ChangeWish = 'new' | 'corrected' | 'withdrawn' | 'disputed';

export interface ChangeFilter {
  readonly provinceIds?: readonly string[] | undefined;
  /** Sources are of no domain, and are left out where one is asked for. */
  readonly domain?: DomainWord | undefined;
  readonly kinds: ReadonlySet<ChangeWish>;
}

export interface ChangesRead {
  readonly rows: readonly ChangeRow[];
  /** Behind everything that was recorded when the rows were read, whether it passed the filter or not. */
  readonly end: ChangePosition;
}

interface Stream {
  readonly table: 'source' | 'observation' | 'record' | 'dispute_entry';
  /** What the table has of the columns that all streams share. */
  readonly columns: string;
  readonly behind: Condition;
  readonly kept: readonly Condition[];
  readonly order: string;
}

const revised = 't.feed_id, t.domain, t.reason, t.withdrawn, t.supersedes, null::bigint as dispute_id';

/** Of rows that have revisions; null where none of the kinds asked for can be among them. */
function kindsOf(table: string, kinds: ReadonlySet<ChangeWish>): Condition[] | null {
  // Not `exists`, for which the server may read the whole table once instead of one row for each of few.
  const isRestated = `coalesce((select b.withdrawn from ${table} b where b.id = t.supersedes), false)`;
  const ways = {
    new: `not t.withdrawn and (t.supersedes is null or ${isRestated})`,
    corrected: `not t.withdrawn and not ${isRestated}`,
    withdrawn: 't.withdrawn',
  };
  const asked = (['new', 'corrected', 'withdrawn'] as const).filter((kind) => kinds.has(kind));
  if (asked.length === 0) return null;
  if (asked.length === 3) return [];
  const any = condition(asked.map((kind) => `(${ways[kind]})`).join(' or '));
  // Written out, so that the index of such rows is found to serve.
  return asked.includes('new') ? [any] : [condition('t.supersedes is not null'), any];
}

function streamsOf({ domain, kinds }: ChangeFilter, after: ChangePosition): Stream[] {
  const ofDomain = domain ? [condition('t.domain = ?', domain)] : [];
  const streams: Stream[] = [];
  if (kinds.has('new') && !domain)
    streams.push({
      table: 'source',
      columns: `0 as rank, null::bigint as number, t.id as name, t.feed_id, null as domain, null as reason,
        false as withdrawn, null::bigint as supersedes, null::bigint as dispute_id`,
      behind: condition('(t.feed_id, t.id) > (?::bigint, ?)', after.source.feedId, after.source.id),
      kept: [],
      order: 't.feed_id, t.id',
    });
  for (const [rank, table] of [
    [1, 'observation'],
    [2, 'record'],
  ] as const) {
    const kept = kindsOf(table, kinds);
    if (!kept) continue;
    streams.push({
      table,
      columns: `${rank} as rank, t.id as number, null as name, ${revised}`,
      behind: condition('t.id > ?::bigint', after[table]),
      kept: [...ofDomain, ...kept],
      order: 't.id',
    });
  }
  if (kinds.has('disputed'))
    streams.push({
      table: 'dispute_entry',
      columns: `3 as rank, t.id as number, null as name, t.feed_id, t.domain, null as reason, false as withdrawn,
        null::bigint as supersedes, t.dispute_id`,
      behind: condition('t.id > ?::bigint', after.disputeEntry),
      kept: ofDomain,
      order: 't.id',
    });
  return streams;
}

/** The first rows of one table behind the position; of some provinces as many of each, for an index holds each in order. */
function statementOf({ table, columns, behind, kept, order }: Stream, filter: ChangeFilter, limit: number): Condition {
  const where = allOf([behind, ...kept]);
  const rows = `select ${columns}, t.province_id, t.recorded_at from ${table} t where ${where.sql}`;
  if (!filter.provinceIds) return condition(`(${rows} order by ${order} limit ?)`, ...where.values, limit);
  return condition(
    `(select x.* from unnest(string_to_array(?, ',')) of(province_id) cross join lateral (
      ${rows} and t.province_id = of.province_id order by ${order} limit ?) x)`,
    filter.provinceIds.join(','),
    ...where.values,
    limit,
  );
}

type HeadRow = { readonly [Part in 'observation' | 'record' | 'disputeEntry' | 'sourceFeed']: number } & {
  readonly sourceId: string;
};
type FoundRow = HeadRow & Omit<ChangeRow, 'subject'> & { readonly rank: number | null };

const newestId = (table: string): string => `coalesce((select max(id) from ${table}), 0)::float8`;

/**
 * The first rows behind a position in the order in which the hub recorded them, and how far the tables reached at that
 * moment: one statement, so that both are of one snapshot.
 */
export async function readChanges(
  ledger: LedgerDatabase,
  filter: ChangeFilter,
  after: ChangePosition,
  limit: number,
): Promise<ChangesRead> {
  const streams = streamsOf(filter, after).map((stream) => statementOf(stream, filter, limit));
  const all = streams.map(({ sql }) => sql).join(' union all ');
  const sql = `select head.*, page.rank, coalesce(page.name, page.number::text) as id, page.feed_id::float8 as "feedId",
      page.province_id as "provinceId", page.domain, page.reason, page.withdrawn as "isWithdrawn",
      case when coalesce(o.withdrawn, r.withdrawn) then null else page.supersedes end::float8 as before,
      page.dispute_id::float8 as "disputeId", (extract(epoch from page.recorded_at) * 1000)::float8 as "recordedAt"
    from (
      select ${newestId('observation')} as observation, ${newestId('record')} as record,
        ${newestId('dispute_entry')} as "disputeEntry", coalesce(last.feed_id, 0)::float8 as "sourceFeed",
        coalesce(last.id, '') as "sourceId"
      from (select 1) one left join (select feed_id, id from source order by feed_id desc, id desc limit 1) last on true
    ) head
    left join lateral (
      select * from (${all}) found order by recorded_at, rank, number, name limit ?
    ) page on true
    left join observation o on page.rank = 1 and o.id = page.supersedes
    left join record r on page.rank = 2 and r.id = page.supersedes
    order by page.recorded_at, page.rank, page.number, page.name`;
  const values = [...streams.flatMap((stream) => stream.values), limit];
  const found = await selectRows<FoundRow>(ledger, sql, values);
  return { rows: found.flatMap(toChange), end: endOf(found[0]) };
}

function toChange({ rank, ...row }: FoundRow): ChangeRow[] {
  const subject = changeSubjects[rank ?? changeSubjects.length];
  if (!subject) return [];
  const { id, feedId, provinceId, domain, reason, isWithdrawn, before, disputeId, recordedAt } = row;
  return [{ subject, id, feedId, provinceId, domain, reason, isWithdrawn, before, disputeId, recordedAt }];
}

const endOf = (head: HeadRow | undefined): ChangePosition => ({
  source: { feedId: head?.sourceFeed ?? 0, id: head?.sourceId ?? '' },
  observation: head?.observation ?? 0,
  record: head?.record ?? 0,
  disputeEntry: head?.disputeEntry ?? 0,
});
