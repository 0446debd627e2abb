/** Exact number: `digits` / 10^`scale`. The scale is the number of decimal places that the source printed. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Exact number: `over` / `under`, where `under` is above 0. Ratios of counts are seldom decimals. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent);

/** Reads `-?digits[.digits]`; other text never reaches the rules, so it is a slip of ours and throws. */
export function parseDecimal(text: string): Decimal {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new Error(`not a decimal number: ${JSON.stringify(text)}`);
  const places = match[2] ?? '';
  return { digits: BigInt((match[1] ?? '') + places), scale: places.length };
}

export function decimalText({ digits, scale }: Decimal): string {
  const size = digits < 0n ? -digits : digits;
  const padded = size.toString().padStart(scale + 1, '0');
  const text = scale === 0 ? padded : `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
  return digits < 0n ? `-${text}` : text;
}

/** As Vietnamese texts write it: `79,24`. */
export const decimalComma = (text: string): string => text.replaceAll('.', ',');

/** Both as whole numbers of the same, finer unit: 12 and 3.5 are 120 and 35 tenths. */
export function aligned(a: Decimal, b: Decimal): { a: bigint; b: bigint; scale: number } {
  const scale = Math.max(a.scale, b.scale);
  return { a: a.digits * powerOfTen(scale - a.scale), b: b.digits * powerOfTen(scale - b.scale), scale };
}

export const fractionOf = ({ digits, scale }: Decimal): Fraction => ({ over: digits, under: powerOfTen(scale) });

/** `factor` times `a` divided by `b`; undefined where `b` is 0. */
export function quotient(a: Fraction, b: Fraction, factor = 1n): Fraction | undefined {
  if (b.over === 0n) return undefined;
  const over = a.over * b.under * factor;
  const under = a.under * b.over;
  return under < 0n ? { over: -over, under: -under } : { over, under };
}

/** Below 0, 0 or above 0, as `a` is less than, equal to or more than `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const compareDecimals = (a: string, b: string): number =>
  compareFractions(fractionOf(parseDecimal(a)), fractionOf(parseDecimal(b)));

/** The greatest whole number not above it: BigInt division cuts towards 0 instead. */
export function floorOf({ over, under }: Fraction): bigint {
  const cut = over / under;
  return over < 0n && cut * under !== over ? cut - 1n : cut;
}

/** Rounded half up to so many decimal places. */
export function roundTo({ over, under }: Fraction, scale: number): Decimal {
  return { digits: floorOf({ over: 2n * over * powerOfTen(scale) + under, under: 2n * under }), scale };
}
