import type { UnitWord } from '../../../schema/types/observation-words.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { compareFractions, fractionOf, parseDecimal, quotient, type Fraction } from './decimal.ts';
import { pointInterval, printedInterval, type Interval } from './interval.ts';

/** These are counted, not measured: 9 and 10 are two figures, not one rounded twice. */
const wholeUnits: ReadonlySet<UnitWord> = new Set(['count', 'rank', 'boolean']);

/** Where the figure lies by its own words; undefined where they leave nothing to compare. */
export function claimInterval(claim: ObservationClaim, unit: UnitWord): Interval | undefined {
  const lower = claim.lower === null ? null : fractionOf(parseDecimal(claim.lower));
  const upper = claim.upper === null ? null : fractionOf(parseDecimal(claim.upper));
  switch (claim.qualifier) {
    case 'exact':
      return exactInterval(claim, unit);
    case 'about':
      return aboutInterval(pointOf(claim, unit), upper);
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
  if (claim.value !== null && !wholeUnits.has(unit)) return printedInterval(parseDecimal(claim.value));
  const point = pointOf(claim, unit);
  return point && pointInterval(point);
}

/** About is taken as within 5 %; nearly, where an upper bound stands, as no more than that bound. */
function aboutInterval(point: Fraction | undefined, upper: Fraction | null): Interval | undefined {
  if (!point) return undefined;
  const less = { over: point.over * 95n, under: point.under * 100n };
  const more = { over: point.over * 105n, under: point.under * 100n };
  const [low, high] = compareFractions(less, more) <= 0 ? [less, more] : [more, less];
  return { low, high: upper ?? high };
}

function pointOf({ value, numerator, denominator }: ObservationClaim, unit: UnitWord): Fraction | undefined {
  if (value !== null) return fractionOf(parseDecimal(value));
  if (numerator === null || denominator === null || (unit !== 'percent' && unit !== 'index')) return undefined;
  return quotient(
    fractionOf(parseDecimal(numerator)),
    fractionOf(parseDecimal(denominator)),
    unit === 'percent' ? 100n : 1n,
  );
}
