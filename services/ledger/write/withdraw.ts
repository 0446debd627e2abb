import type { DomainWord } from '../../../schema/types/domain.ts';
import type { Arrival } from './arrival.ts';
import type { WriterSession } from './writer-session.ts';

/** Which rows are taken back: some by their ids, or whatever of a feed is current. */
export type Withdrawn = { readonly ids: readonly number[] } | { readonly feedId: number };

export interface WithdrawnRows {
  readonly count: number;
  readonly domains: readonly DomainWord[];
}

const kept = {
  observation: `province_id, domain, indicator, period, period_start, period_end, qualifier, derived, merged_basis, source_id`,
  record: 'register, domain, province_id, key, period, source_id',
} as const;

/** A record has to have content; one that was withdrawn says nothing. */
const silent = {
  observation: { columns: '', values: '' },
  record: { columns: ', content', values: `, '{}'::jsonb` },
} as const;

/**
 * Takes back what is current of these rows: each is superseded by one that is marked withdrawn and states no figure, so
 * that none can be read out of it. One statement for any number of rows.
 */
export async function withdraw(
  session: WriterSession,
  table: keyof typeof kept,
  which: Withdrawn,
  { arrival, reason }: { readonly arrival: Arrival; readonly reason: string },
): Promise<WithdrawnRows> {
  const [where, value] =
    'ids' in which
      ? [`o.id = any(string_to_array(?, ',')::bigint[])`, which.ids.join(',')]
      : ['o.feed_id = ?', which.feedId];
  const { columns, values } = silent[table];
  const rows = await session.execute<{ domain: DomainWord; count: number }>(
    `with gone as (
       select o.* from ${table} o
       where ${where} and not o.withdrawn and not exists (select 1 from ${table} n where n.supersedes = o.id)
       order by o.id
     ), appended as (
       insert into ${table} (id, ${kept[table]}${columns}, revision, supersedes, reason, withdrawn, feed_id, recorded_at)
       select nextval('${table}_id_seq'), ${kept[table]}${values}, revision + 1, id, ?, true, ?::bigint, ?::timestamptz
       from gone
       returning domain
     )
     select domain, count(*)::int as count from appended group by domain order by domain`,
    [value, reason, arrival.feedId, arrival.recordedAt.toISOString()],
  );
  return {
    count: rows.reduce((total, { count }) => total + count, 0),
    domains: rows.map(({ domain }) => domain),
  };
}
