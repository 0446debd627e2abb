import type { Fraction } from './decimal.ts';
import { quotient } from './decimal.ts';
import type { Interval } from './interval.ts';

const minus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under - b.over * a.under,
  under: a.under * b.under,
});

const hundred = { over: 100n, under: 1n };

/** Percent by which a number in `before` changed to one in `after`; undefined where one has no end or may be 0 or less. */
export function changeBetween(before: Interval, after: Interval): Interval | undefined {
  if (!before.low || !before.high || !after.low || !after.high || before.low.over <= 0n || after.low.over < 0n)
    return undefined;
  const least = quotient(after.low, before.high, 100n);
  const most = quotient(after.high, before.low, 100n);
  return least && most && { low: minus(least, hundred), high: minus(most, hundred) };
}

/** The difference of the two, times `factor`; undefined where one has no end. */
export function pointsBetween(before: Interval, after: Interval, factor: bigint): Interval | undefined {
  if (!before.low || !before.high || !after.low || !after.high) return undefined;
  const times = ({ over, under }: Fraction): Fraction => ({ over: over * factor, under });
  return { low: times(minus(after.low, before.high)), high: times(minus(after.high, before.low)) };
}
