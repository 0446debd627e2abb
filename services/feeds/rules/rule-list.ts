import { countAgainstIndicator } from './count-against-indicator.rule.ts';
import { equalToNationalMean } from './equal-to-national-mean.rule.ts';
import { growthAgainstLevels } from './growth-against-levels.rule.ts';
import { identicalToEarlierPeriod } from './identical-to-earlier-period.rule.ts';
import { implausibleMove } from './implausible-move.rule.ts';
import { levelNotInForce } from './level-not-in-force.rule.ts';
import { missingDenominator } from './missing-denominator.rule.ts';
import { partsAgainstTotal, portfolioAgainstTotal } from './parts-against-total.rule.ts';
import { percentAgainstCounts } from './percent-against-counts.rule.ts';
import { rankMovesAgainstEarlierRanks } from './rank-moves-against-earlier-ranks.rule.ts';
import { rankOutsideUnits } from './rank-outside-units.rule.ts';
import type { AboutRule, ObservationRule, RecordRule, SetRule, TargetRule } from './rule.ts';
import { sameFigureForTwoIndicators } from './same-figure-for-two-indicators.rule.ts';
import { shareOutsideRange } from './share-outside-range.rule.ts';
import { slipOfScale } from './slip-of-scale.rule.ts';
import { sourcesDisagree } from './sources-disagree.rule.ts';
import { targetPassedWithoutActual } from './target-passed-without-actual.rule.ts';
import { unitNotInForce } from './unit-not-in-force.rule.ts';

/** What judges a figure by itself and by what stands beside it, in the order in which the findings are told. */
export const observationRules: readonly ObservationRule[] = [
  percentAgainstCounts,
  slipOfScale,
  shareOutsideRange,
  rankOutsideUnits,
  unitNotInForce,
  levelNotInForce,
  missingDenominator,
  partsAgainstTotal,
  countAgainstIndicator,
  growthAgainstLevels,
  rankMovesAgainstEarlierRanks,
  sourcesDisagree,
  implausibleMove,
  equalToNationalMean,
];

/** What judges a figure by all others of its report: the same figure may stand for any indicator. */
export const reportRules: readonly ObservationRule[] = [sameFigureForTwoIndicators];

export const setRules: readonly SetRule[] = [identicalToEarlierPeriod];

export const recordRules: readonly RecordRule[] = [portfolioAgainstTotal];

export const targetRules: readonly TargetRule[] = [targetPassedWithoutActual];

/** Each word once. */
export const allRules: readonly AboutRule[] = [...observationRules, ...reportRules, ...setRules, ...targetRules];
