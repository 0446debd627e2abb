import { decimalText, parseDecimal, type Decimal, type Fraction } from './decimal.ts';
import { contains, type Interval } from './interval.ts';
import { tellingDigits } from './telling-digits.ts';

/** Powers by which a decimal sign, a separator or a unit slips: 10, 100 and 1000 times too much or too little. */
export const slips = [-1, 1, -2, 2, -3, 3] as const;

const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent);

const scaled = ({ over, under }: Fraction, power: number): Fraction =>
  power < 0 ? { over, under: under * powerOfTen(-power) } : { over: over * powerOfTen(power), under };

/** One digit alone fits too much by chance. */
const fewestDigits = 2;

/** By which power of ten a number printed so is too large (below 0: too small) for the true one; undefined where by none. */
export function slipBetween(text: string, printed: Interval, truth: Fraction): number | undefined {
  if (truth.over === 0n || tellingDigits(text) < fewestDigits || contains(printed, truth)) return undefined;
  return slips.find((power) => contains(printed, scaled(truth, power)));
}

/** The same digits with the decimal point moved: 7.897 by 1 is 78.97. */
export function movePoint(text: string, places: number): string {
  const { digits, scale }: Decimal = parseDecimal(text);
  const moved = scale - places;
  return moved < 0
    ? decimalText({ digits: digits * powerOfTen(-moved), scale: 0 })
    : decimalText({ digits, scale: moved });
}
