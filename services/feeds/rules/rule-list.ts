import { missingDenominator } from './missing-denominator.rule.ts';
import { partsAgainstTotal } from './parts-against-total.rule.ts';
import { percentAgainstCounts } from './percent-against-counts.rule.ts';
import { rankOutsideUnits } from './rank-outside-units.rule.ts';
import type { ObservationRule, RecordRule } from './rule.ts';
import { shareOutsideRange } from './share-outside-range.rule.ts';
import { sourcesDisagree } from './sources-disagree.rule.ts';
import { unitNotInForce } from './unit-not-in-force.rule.ts';

/** In the order in which their findings are told. */
export const observationRules: readonly ObservationRule[] = [
  percentAgainstCounts,
  shareOutsideRange,
  rankOutsideUnits,
  unitNotInForce,
  missingDenominator,
  sourcesDisagree,
];

export const recordRules: readonly RecordRule[] = [partsAgainstTotal];
