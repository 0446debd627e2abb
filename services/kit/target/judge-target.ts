import type { DirectionWord, QualifierWord } from '../../../schema/types/observation-words.ts';
import type { TargetContent } from '../../../schema/registers/target.ts';
import type { TargetStatusWord } from './target.type.ts';

/** What is known of an actual: a value, or only bounds. */
export interface Actual {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly qualifier: QualifierWord;
}

type Claim = Pick<TargetContent, 'comparator' | 'value' | 'upper'>;

/** A span of numbers; an open end does not belong to it. */
interface Span {
  readonly low: number;
  readonly high: number;
  readonly isLowOpen: boolean;
  readonly isHighOpen: boolean;
}

const closed = (low: number, high: number): Span => ({ low, high, isLowOpen: false, isHighOpen: false });

/** The numbers that reach the target. */
function acceptedBy({ comparator, value, upper }: Claim, direction: DirectionWord): Span {
  switch (comparator) {
    case 'at-least':
      return closed(value, Infinity);
    case 'more-than':
      return { ...closed(value, Infinity), isLowOpen: true };
    case 'at-most':
      return closed(-Infinity, value);
    case 'less-than':
      return { ...closed(-Infinity, value), isHighOpen: true };
    case 'equals':
      return closed(value, value);
    case 'range':
      // Better than the range is not a failure to reach it.
      return closed(direction === 'lower' ? -Infinity : value, direction === 'higher' ? Infinity : (upper ?? value));
  }
}

const spanOf = ({ value, lower, upper, qualifier }: Actual): Span =>
  value === null
    ? {
        low: lower ?? -Infinity,
        high: upper ?? Infinity,
        isLowOpen: qualifier === 'more-than',
        isHighOpen: qualifier === 'less-than',
      }
    : closed(value, value);

const endsBefore = (left: Span, right: Span): boolean =>
  left.high < right.low || (left.high === right.low && (left.isHighOpen || right.isLowOpen));

function liesWithin(inner: Span, outer: Span): boolean {
  const fitsBelow = inner.low > outer.low || (inner.low === outer.low && (inner.isLowOpen || !outer.isLowOpen));
  const fitsAbove = inner.high < outer.high || (inner.high === outer.high && (inner.isHighOpen || !outer.isHighOpen));
  return fitsBelow && fitsAbove;
}

/** Undefined where the bounds of the actual leave it open. */
export function reaches(target: Claim, direction: DirectionWord, actual: Actual): boolean | undefined {
  const accepted = acceptedBy(target, direction);
  const known = spanOf(actual);
  if (liesWithin(known, accepted)) return true;
  return endsBefore(known, accepted) || endsBefore(accepted, known) ? false : undefined;
}

export interface TargetCase {
  readonly target: Claim;
  readonly direction: DirectionWord;
  readonly isDue: boolean;
  /** Figure of exactly the target's period. */
  readonly actual: Actual | null;
  /** Newest figure up to the due day. */
  readonly latest: Actual | null;
}

export function judgeTarget({ target, direction, isDue, actual, latest }: TargetCase): TargetStatusWord {
  const figure = isDue ? actual : latest;
  const reached = figure ? reaches(target, direction, figure) : undefined;
  if (reached === undefined) return isDue ? 'no-actual' : 'not-yet-due';
  if (isDue) return reached ? 'met' : 'missed';
  return reached ? 'ahead' : 'behind';
}
