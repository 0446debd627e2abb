import type { Fraction } from '../figures/decimal.ts';
import type { Interval } from '../figures/interval.ts';

const plus = (a: Fraction | null, b: Fraction | null): Fraction | null =>
  a && b && { over: a.over * b.under + b.over * a.under, under: a.under * b.under };

const nothing: Interval = { low: { over: 0n, under: 1n }, high: { over: 0n, under: 1n } };

/** Where the sum of numbers lies that lie in these. */
export const sumOf = (intervals: readonly Interval[]): Interval =>
  intervals.reduce<Interval>(
    (sum, each) => ({
      low: plus(sum.low, each.low),
      high: plus(sum.high, each.high),
      lowOpen: Boolean(sum.lowOpen) || Boolean(each.lowOpen),
      highOpen: Boolean(sum.highOpen) || Boolean(each.highOpen),
    }),
    nothing,
  );

/** Whether every number in `a` is more than every number in `b`. */
export function exceeds(a: Interval, b: Interval): boolean {
  if (a.low === null || b.high === null) return false;
  const difference = a.low.over * b.high.under - b.high.over * a.low.under;
  return difference > 0n || (difference === 0n && (Boolean(a.lowOpen) || Boolean(b.highOpen)));
}
