import { compareFractions, type Decimal, type Fraction } from './decimal.ts';

/** Where a number may lie. An end of null is unbounded; an open end does not belong to it. */
export interface Interval {
  readonly low: Fraction | null;
  readonly high: Fraction | null;
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
}

/**
 * What a printed number may stand for: rounded (half up or half even), it lies within half a unit of the last digit,
 * cut, within a whole unit on the side away from 0 (of 0 on either). `slack` widens both ends by so many units of the last digit.
 */
export function printedInterval({ digits, scale }: Decimal, slack = 0n): Interval {
  const under = 2n * 10n ** BigInt(scale);
  const half = { over: 2n * digits - 1n - 2n * slack, under };
  const whole = { over: 2n * digits + 2n + 2n * slack, under };
  const wholeBelow = { over: 2n * digits - 2n - 2n * slack, under };
  if (digits === 0n) return { low: wholeBelow, high: whole, lowOpen: true, highOpen: true };
  if (digits > 0n) return { low: half, high: whole, highOpen: true };
  return { low: wholeBelow, high: { over: 2n * digits + 1n + 2n * slack, under }, lowOpen: true };
}

export const pointInterval = (point: Fraction): Interval => ({ low: point, high: point });

/** Whether some number lies in both. */
export const meet = (a: Interval, b: Interval): boolean => reaches(a, b) && reaches(b, a);

export const contains = (interval: Interval, point: Fraction): boolean => meet(interval, pointInterval(point));

function reaches(upper: Interval, lower: Interval): boolean {
  if (upper.high === null || lower.low === null) return true;
  const order = compareFractions(upper.high, lower.low);
  return order > 0 || (order === 0 && !upper.highOpen && !lower.lowOpen);
}
