import type { UnitWord } from '../../../../schema/types/observation-words.ts';
import type { ObservationClaim } from '../../../ledger/claim.ts';
import { compareFractions, fractionOf, parseDecimal, quotient, type Fraction } from './decimal.ts';
import { pointInterval, printedInterval, type Interval } from './interval.ts';
import { roundedInterval } from './rounded-count.ts';

/** These are places and truths, not measured: 9 and 10 are two figures, not one rounded twice. */
const wholeUnits: ReadonlySet<UnitWord> = new Set(['rank', 'rank-change', 'boolean']);
/** Of these, 390 000 may be 389 812 as reports tell it. */
const roundedUnits: ReadonlySet<UnitWord> = new Set(['count', 'kilometre', 'billion-vnd']);

/** Where the figure lies by its own words; undefined where they leave nothing to compare. */
export function claimInterval(claim: ObservationClaim, unit: UnitWord): Interval | undefined {
  const lower = claim.lower === null ? null : fractionOf(parseDecimal(claim.lower));
  const upper = claim.upper === null ? null : fractionOf(parseDecimal(claim.upper));
  switch (claim.qualifier) {
    case 'exact':
      return exactInterval(claim, unit);
    case 'about':
      return aboutInterval(claim, unit, upper);
    case 'at-least':
    case 'more-than':
      return lower === null ? undefined : { low: lower, high: null };
    case 'at-most':
    case 'less-than':
      return upper === null ? undefined : { low: null, high: upper };
    case 'range':
      return lower === null || upper === null ? undefined : { low: lower, high: upper };
  }
}

function exactInterval(claim: ObservationClaim, unit: UnitWord): Interval | undefined {
  const { value } = claim;
  if (value !== null && roundedUnits.has(unit) && !value.includes('.')) return roundedInterval(value);
  if (value !== null && !wholeUnits.has(unit) && unit !== 'count') return printedInterval(parseDecimal(value));
  const point = pointOf(claim, unit);
  return point && pointInterval(point);
}

/** About is taken as within 5 %, or as a rounding; nearly, where an upper bound stands, as no more than that bound. */
function aboutInterval(claim: ObservationClaim, unit: UnitWord, upper: Fraction | null): Interval | undefined {
  const point = pointOf(claim, unit);
  const printed = exactInterval(claim, unit);
  if (!point || !printed?.low || !printed.high) return undefined;
  const less = { over: point.over * 95n, under: point.under * 100n };
  const more = { over: point.over * 105n, under: point.under * 100n };
  const ends = [less, more, printed.low, printed.high].toSorted(compareFractions);
  return { low: ends[0] ?? less, high: upper ?? ends[3] ?? more };
}

/** The figure itself: its value, else the ratio of its counts; undefined where it is neither. */
export function pointOf(
  { value, numerator, denominator }: Pick<ObservationClaim, 'value' | 'numerator' | 'denominator'>,
  unit: UnitWord,
): Fraction | undefined {
  if (value !== null) return fractionOf(parseDecimal(value));
  if (numerator === null || denominator === null || (unit !== 'percent' && unit !== 'index')) return undefined;
  return quotient(
    fractionOf(parseDecimal(numerator)),
    fractionOf(parseDecimal(denominator)),
    unit === 'percent' ? 100n : 1n,
  );
}
