import type { DirectionWord } from '../../../schema/types/observation-words.ts';
import type { TargetContent } from '../../../schema/registers/target.ts';
import type { TargetStatusWord } from './target.type.ts';

/** What is known of an actual: a value, or only bounds. */
export interface Actual {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

type Claim = Pick<TargetContent, 'comparator' | 'value' | 'upper'>;

function holdsAt(target: Claim, direction: DirectionWord, actual: number): boolean {
  const upper = target.upper ?? target.value;
  switch (target.comparator) {
    case 'at-least':
      return actual >= target.value;
    case 'more-than':
      return actual > target.value;
    case 'at-most':
      return actual <= target.value;
    case 'less-than':
      return actual < target.value;
    case 'equals':
      return actual === target.value;
    case 'range':
      // Better than the range is not a failure to reach it.
      return (actual >= target.value || direction === 'lower') && (actual <= upper || direction === 'higher');
  }
}

/** Undefined where the bounds of the actual leave it open. */
export function reaches(target: Claim, direction: DirectionWord, actual: Actual): boolean | undefined {
  if (actual.value !== null) return holdsAt(target, direction, actual.value);
  const ends = [actual.lower ?? -Infinity, actual.upper ?? Infinity].map((end) => holdsAt(target, direction, end));
  return ends[0] === ends[1] ? ends[0] : undefined;
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
