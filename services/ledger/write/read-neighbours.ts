import { parsePeriod, type Period } from '../../../schema/types/period.ts';
import type { ObservationClaim } from '../claim.ts';
import type { AppendedClaim } from './appended.ts';
import type { WriterSession } from './writer-session.ts';

/** A current observation near one just appended. */
export interface Neighbour {
  readonly of: number;
  readonly id: number;
  readonly claim: ObservationClaim;
  /** True where a verdict on it fell silent, because the one just appended superseded a row that it rested on. */
  readonly isSilenced: boolean;
}

const fewRows = 500;

const columns = `o.id::float8 as id, o.province_id as "provinceId", o.domain, o.indicator, o.period, o.qualifier,
  o.value::text as value, o.lower::text as lower, o.upper::text as upper, o.numerator::text as numerator,
  o.denominator::text as denominator, o.stated::text as stated, o.derived, o.merged_basis as "mergedBasis",
  o.source_id as "sourceId", o.locator`;

/** The last day beside the period, for that is what the indexes hold. */
const samePlace =
  'c.province_id = n.province_id and c.period_end = n.period_end and c.period = n.period and c.id <> n.id';

const silencedSql = `exists (select 1 from finding f where f.observation_id = o.id and f.related @> to_jsonb(n.supersedes)
  and not exists (select 1 from observation s where s.feed_id <> n.feed_id
    and s.supersedes in (select jsonb_array_elements_text(f.related)::bigint)))`;

/**
 * Of each observation: what other sources say of the same claim, and, where its denominator is missing, what the same
 * source says of the same province and period. One statement for all of them.
 */
export async function readNeighbours(
  session: WriterSession,
  added: readonly AppendedClaim<ObservationClaim>[],
): Promise<Map<number, Neighbour[]>> {
  if (added.length === 0) return new Map();
  // The planner has not seen these rows yet, and would walk a whole province for each of them.
  if (added.length > fewRows) await session.execute('analyze observation');
  const sql = `select n.id::float8 as "of", ${columns}, ${silencedSql} as "isSilenced"
    from unnest(string_to_array(?, ',')::bigint[]) as a(id) join observation n on n.id = a.id
    join lateral (
      select c.id from observation c where c.indicator = n.indicator and ${samePlace}
      union select c.id from observation c where n.numerator is not null and n.denominator is null
        and c.source_id = n.source_id and ${samePlace}
    ) near on true
    join observation o on o.id = near.id
    where not o.withdrawn and not exists (select 1 from observation s where s.supersedes = o.id)
    order by o.id`;
  const rows = (await session.execute(sql, [added.map(({ id }) => id).join(',')])) as unknown as (Omit<
    ObservationClaim,
    'period'
  > & {
    of: number;
    id: number;
    period: string;
    isSilenced: boolean;
  })[];
  const neighbours = rows.map(({ of, id, isSilenced, ...row }) => ({
    of,
    id,
    isSilenced,
    claim: { ...row, period: parsePeriod(row.period) as Period },
  }));
  return Map.groupBy(neighbours, (neighbour) => neighbour.of);
}
