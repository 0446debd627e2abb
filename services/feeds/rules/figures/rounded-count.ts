import { parseDecimal } from './decimal.ts';
import type { Interval } from './interval.ts';

/**
 * What a whole number may stand for: itself, or, where it ends in two zeros or more, what was rounded or cut to it. Reports
 * tell large counts in thousands and millions, and keep two digits at least: 101 200 000 is 101.2 million, and 5200 may be
 * 5213.
 */
export function roundedInterval(text: string): Interval {
  const { digits, scale } = parseDecimal(text);
  const under = 2n * 10n ** BigInt(scale);
  const unit = scale === 0 ? unitOf(digits) : 0n;
  if (unit === 0n) return { low: { over: 2n * digits, under }, high: { over: 2n * digits, under } };
  return { low: { over: 2n * digits - unit, under }, high: { over: 2n * (digits + unit), under }, highOpen: true };
}

/** The power of ten that the number is told in; 0 where it is told to the last digit. */
function unitOf(digits: bigint): bigint {
  const text = digits.toString();
  const zeros = /0*$/.exec(text)?.[0].length ?? 0;
  return digits > 0n && zeros >= 2 ? 10n ** BigInt(Math.min(zeros, text.length - 2)) : 0n;
}
