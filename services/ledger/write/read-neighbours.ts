import { NATION } from '../../../schema/areas/area.ts';
import type { ObservationClaim } from '../claim.ts';
import type { AppendedClaim } from './appended.ts';
import { claimColumns, claimOf, type ClaimRow } from './claim-columns.ts';
import type { WriterSession } from './writer-session.ts';

/** A current observation near some of those asked about. */
export interface Neighbour extends AppendedClaim<ObservationClaim> {
  /** True where it came with the feed that is being judged. */
  readonly isNew: boolean;
}

/** An indicator whose figures are read beside those of another. */
export interface RelatedIndicator {
  readonly of: string;
  readonly code: string;
  /** How many years later their period is: -1, 0 or 1. */
  readonly years: number;
  /** `same-source`: only what the same source says; `lacking-whole`: that, and only beside a count without its whole. */
  readonly scope: 'any-source' | 'same-source' | 'lacking-whole';
}

/** What is read beside an observation, by its indicator. */
export interface Surroundings {
  readonly related: readonly RelatedIndicator[];
  /** Codes of indicators of which the periods next before and after are read. */
  readonly series: readonly string[];
}

const current = (table: string): string =>
  `not ${table}.withdrawn and not exists (select 1 from observation s where s.supersedes = ${table}.id)`;

const sameSeries = (table: string): string =>
  `${table}.indicator = n.indicator and ${table}.province_id = n.province_id and ${table}.merged_basis = n.merged_basis`;

/** All that stands at the end of the period next before or after: the limit is on the day, several sources may share it. */
const nextPeriod = (beyond: '<' | '>', order: 'asc' | 'desc'): string => `
  select c.id from fresh n
  join lateral (
    select e.period_end from observation e where ${sameSeries('e')} and e.period_end ${beyond} n.period_end and ${current('e')}
    order by e.period_end ${order} limit 1
  ) next on n.is_series
  join observation c on ${sameSeries('c')} and c.period_end = next.period_end`;

/** The last day stands beside the period, for that is what the indexes hold. */
const sql = `with fresh as materialized (
    select o.id, o.source_id, o.province_id, o.indicator, o.period, o.period_end, o.merged_basis, o.value,
      o.numerator is not null and o.denominator is null as lacks_whole,
      o.indicator = any(string_to_array(?, ',')) as is_series
    from unnest(string_to_array(?, ',')::bigint[]) as a(id) join observation o on o.id = a.id
  ), near as (
    select c.id from fresh n join observation c on c.indicator = n.indicator and c.province_id = n.province_id
      and c.period_end = n.period_end and c.period = n.period
    union all ${nextPeriod('<', 'desc')}
    union all ${nextPeriod('>', 'asc')}
    union all
    select c.id from fresh n
    join jsonb_to_recordset(?::jsonb) as r("of" text, code text, years int, scope text) on r.of = n.indicator
    join observation c on c.indicator = r.code and c.province_id = n.province_id
      and c.period_end between n.period_end + make_interval(years => r.years) - interval '1 day'
        and n.period_end + make_interval(years => r.years) + interval '1 day'
      and c.period = (left(n.period, 4)::int + r.years)::text || substr(n.period, 5)
    where r.scope = 'any-source' or (c.source_id = n.source_id and (r.scope = 'same-source' or n.lacks_whole))
    union all
    select c.id from (
      select distinct indicator, period, period_end from fresh where province_id <> '${NATION}'
    ) n join observation c on c.indicator = n.indicator and c.province_id = '${NATION}' and c.period_end = n.period_end
      and c.period = n.period
    union all
    select c.id from fresh n join observation c on c.indicator = n.indicator and c.period_end = n.period_end
      and c.period = n.period and c.value = n.value
    where n.province_id = '${NATION}'
  )
  select ${claimColumns}, o.feed_id = ? as "isNew" from observation o
  where o.id in (select id from near) and o.id not in (select id from fresh) and ${current('o')}
  order by o.id`;

/**
 * What the ledger knows beside these observations, each row once: what others say of the same claim, of the periods next
 * to it, of related indicators and of the nation. One statement for all of them.
 */
export async function readNeighbours(
  session: WriterSession,
  ids: readonly number[],
  { related, series }: Surroundings,
  feedId: number,
): Promise<Neighbour[]> {
  if (ids.length === 0) return [];
  const rows = await session.execute<ClaimRow & { isNew: boolean }>(sql, [
    series.join(','),
    ids.join(','),
    JSON.stringify(related),
    feedId,
  ]);
  return rows.map(({ isNew, ...row }) => ({ ...claimOf(row), isNew }));
}
