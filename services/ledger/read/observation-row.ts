import type { ObservationClaim } from '../claim.ts';
import type { SourceRow } from './source-row.ts';

/** A current observation with its source, as read: numbers as text with the digits of their source. */
export interface ObservationRow extends Omit<ObservationClaim, 'period' | 'sourceId'> {
  readonly id: number;
  readonly period: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly revision: number;
  /** True of a row that takes back what its source said before: it states no figure. */
  readonly withdrawn: boolean;
  /** Why it superseded the one before; null of a first, and where nobody said. */
  readonly reason: string | null;
  readonly feedId: number;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  readonly source: SourceRow;
}

export const observationColumns = `o.id::float8 as id, o.province_id as "provinceId", o.domain, o.indicator, o.period,
  o.period_start::text as "periodStart", o.period_end::text as "periodEnd", o.qualifier, o.value::text as value,
  o.lower::text as lower, o.upper::text as upper, o.numerator::text as numerator, o.denominator::text as denominator,
  o.stated::text as stated, o.derived, o.merged_basis as "mergedBasis", o.locator, o.revision,
  o.withdrawn, o.reason, o.feed_id::float8 as "feedId",
  (extract(epoch from o.recorded_at) * 1000)::float8 as "recordedAt"`;
