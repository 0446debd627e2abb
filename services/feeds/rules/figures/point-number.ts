import type { UnitWord } from '../../../../schema/types/observation-words.ts';
import type { ObservationClaim } from '../../../ledger/claim.ts';
import { pointOf } from './claim-interval.ts';

/**
 * The figure as a floating number, for what is judged by its size only, never to the last digit; undefined where the source
 * gives but a bound or a range.
 */
export function pointNumber(claim: ObservationClaim, unit: UnitWord): number | undefined {
  if (claim.qualifier !== 'exact' && claim.qualifier !== 'about') return undefined;
  const point = pointOf(claim, unit);
  return point && Number(point.over) / Number(point.under);
}
