import { parsePeriod, type Period } from '../../../schema/types/period.ts';
import type { ObservationClaim } from '../claim.ts';
import type { AppendedClaim } from './appended.ts';

/** A claim of the table `o`, with its id. */
export const claimColumns = `o.id::float8 as id, o.province_id as "provinceId", o.domain, o.indicator, o.period, o.qualifier,
  o.value::text as value, o.lower::text as lower, o.upper::text as upper, o.numerator::text as numerator,
  o.denominator::text as denominator, o.stated::text as stated, o.derived, o.merged_basis as "mergedBasis",
  o.source_id as "sourceId", o.locator`;

/** What `claimColumns` yields. */
export type ClaimRow = Omit<ObservationClaim, 'period'> & { readonly id: number; readonly period: string };

export const claimOf = ({ id, ...row }: ClaimRow): AppendedClaim<ObservationClaim> => ({
  id,
  claim: { ...row, period: parsePeriod(row.period) as Period }, // read from the ledger, where only periods are
});
