import { parsePeriod, type Period } from '../../../schema/types/period.ts';
import type { ObservationClaim } from '../claim.ts';
import type { AppendedClaim } from './appended.ts';
import type { WriterSession } from './writer-session.ts';

const batchSize = 5000;

const sql = `select o.id::float8 as id, o.province_id as "provinceId", o.domain, o.indicator, o.period, o.qualifier,
    o.value::text as value, o.lower::text as lower, o.upper::text as upper, o.numerator::text as numerator,
    o.denominator::text as denominator, o.stated::text as stated, o.derived, o.merged_basis as "mergedBasis",
    o.source_id as "sourceId", o.locator
  from observation o where o.feed_id = ? and o.id > ? and o.withdrawn = ? order by o.id limit ${batchSize}`;

type Row = Omit<ObservationClaim, 'period'> & { id: number; period: string };

/** What one feed says, or what it withdrew, oldest id first, a batch at a time. */
export async function* readAppended(
  session: WriterSession,
  feedId: number,
  kind: 'said' | 'withdrawn' = 'said',
): AsyncGenerator<readonly AppendedClaim<ObservationClaim>[]> {
  for (let after = 0; ;) {
    const rows = await session.execute<Row>(sql, [feedId, after, kind === 'withdrawn']);
    if (rows.length > 0)
      yield rows.map(({ id, ...row }) => ({ id, claim: { ...row, period: parsePeriod(row.period) as Period } }));
    if (rows.length < batchSize) return;
    after = rows.at(-1)?.id ?? after;
  }
}
