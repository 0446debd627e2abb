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
  readonly series: readonly SeriesRead[];
}

/** An indicator of which the periods next before and after are read, where the figure moved. */
export interface SeriesRead {
  readonly code: string;
  /** Down to this ratio to a figure beside it, and up to `mostRise`, a figure has not moved. Above 1: it always has. */
  readonly leastRatio: number;
  /** Whether what happens within shorter periods adds up to it: they are read too. */
  readonly addsUp: boolean;
}

/** Up to this ratio to a figure beside it a figure has not moved. */
const mostRise = 1.25;

const current = (table: string): string =>
  `not ${table}.withdrawn and not exists (select 1 from observation s where s.supersedes = ${table}.id)`;

const figureOf = (table: string): string =>
  `coalesce(${table}.value, 100 * ${table}.numerator / nullif(${table}.denominator, 0))`;

/**
 * All that stands at the end of the two periods next before or after: several sources may share a last day. Two, for a
 * figure is held against two before it, so that one that comes between concerns two after it.
 */
const nextPeriods = (beyond: '<' | '>', order: 'asc' | 'desc'): string => `
  select n.id as of_id, n.figure as own, n.least_ratio, e.* from fresh n cross join lateral (
    select e.id, ${figureOf('e')} as figure from observation e where e.indicator = n.indicator
      and e.province_id = n.province_id and e.merged_basis = n.merged_basis and e.period_end ${beyond} n.period_end
      and ${current('e')}
    order by e.period_end ${order} fetch first 4 rows with ties
  ) e where n.least_ratio is not null`;

/**
 * Of what adds up the periods of its year that are part of its own, or that its own is part of; days are of no such sum. Rows
 * are compared whole, for only the index of series can do that: by province alone the year of a busy one is long.
 */
const shorterAndLongerPeriods = `
    select c.id from fresh n cross join lateral (
      select e.id from observation e
      where (e.indicator, e.province_id, e.period_end)
          >= (n.indicator, n.province_id, date_trunc('year', n.period_end)::date)
        and (e.indicator, e.province_id, e.period_end)
          < (n.indicator, n.province_id, (date_trunc('year', n.period_end) + interval '1 year')::date)
        and e.source_id = n.source_id and length(e.period) <> 10 and (
          (e.period_start >= n.period_start and e.period_end <= n.period_end)
          or (e.period_start <= n.period_start and e.period_end >= n.period_end)
        )
      offset 0
    ) c where n.adds_up`;

/** The last day stands beside the period, for that is what the indexes hold. */
const sql = `with fresh as materialized (
    select o.id, o.source_id, o.province_id, o.indicator, o.period, o.period_start, o.period_end, o.merged_basis, o.value,
      o.numerator is not null and o.denominator is null as lacks_whole, ${figureOf('o')} as figure,
      r."leastRatio" as least_ratio, r."addsUp" and length(o.period) <> 10 as adds_up
    from unnest(string_to_array(?, ',')::bigint[]) as a(id) join observation o on o.id = a.id
    left join jsonb_to_recordset(?::jsonb) as r(code text, "leastRatio" numeric, "addsUp" boolean) on r.code = o.indicator
  ), beside as materialized (${nextPeriods('<', 'desc')} union all ${nextPeriods('>', 'asc')}
  ), near as (${shorterAndLongerPeriods}
    union all
    select c.id from fresh n join observation c on c.indicator = n.indicator and c.province_id = n.province_id
      and c.period_end = n.period_end and c.period = n.period
    union all
    select id from beside where of_id in (
      select of_id from beside where own < figure * least_ratio or own > figure * ${mostRise} or least_ratio > 1
    )
    union all
    select c.id from jsonb_to_recordset(?::jsonb) as r("of" text, code text, years int, scope text)
    join fresh n on n.indicator = r.of and (r.scope <> 'lacking-whole' or n.lacks_whole)
    cross join lateral (
      select e.id from observation e where e.indicator = r.code and e.province_id = n.province_id
        and e.period_end between n.period_end + make_interval(years => r.years) - interval '1 day'
          and n.period_end + make_interval(years => r.years) + interval '1 day'
        and e.period = (left(n.period, 4)::int + r.years)::text || substr(n.period, 5)
        and (r.scope = 'any-source' or e.source_id = n.source_id)
      offset 0
    ) c
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
 * What the ledger knows beside these observations, each row once: what others say of the same claim, of related indicators
 * and of the nation; of figures that moved, the periods next to them: most do not, and the server tells; of what adds up,
 * the periods within and around them. One statement for all of them.
 */
export async function readNeighbours(
  session: WriterSession,
  ids: readonly number[],
  { related, series }: Surroundings,
  feedId: number,
): Promise<Neighbour[]> {
  if (ids.length === 0) return [];
  const rows = await session.execute<ClaimRow & { isNew: boolean }>(sql, [
    ids.join(','),
    JSON.stringify(series),
    JSON.stringify(related),
    feedId,
  ]);
  return rows.map(({ isNew, ...row }) => ({ ...claimOf(row), isNew }));
}
