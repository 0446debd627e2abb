import { aligned, decimalText, floorOf, parseDecimal, type Fraction } from './decimal.ts';
import { contains, type Interval } from './interval.ts';

/** A change of one count that makes the stated percent right. */
export interface CountRepair {
  readonly count: 'numerator' | 'denominator';
  readonly to: string;
}

interface Candidate {
  readonly count: CountRepair['count'];
  readonly from: bigint;
  readonly to: bigint;
}

const fits = (percents: Interval, part: bigint, whole: bigint): boolean =>
  whole > 0n && part >= 0n && part <= whole && contains(percents, { over: 100n * part, under: whole });

const changeOf = ({ from, to }: Candidate): bigint => (to > from ? to - from : from - to);

/** The least change, in proportion, of one of the counts; undefined where no change within 5 % of the count does. */
export function nearestRepair(numerator: string, denominator: string, percents: Interval): CountRepair | undefined {
  const { a: part, b: whole, scale } = aligned(parseDecimal(numerator), parseDecimal(denominator));
  const ends = [percents.low, percents.high].filter((end) => end !== null);
  const wholes = ends.filter(({ over }) => over > 0n).flatMap((end) => around(wholeAt(part, end)));
  const parts = ends.flatMap(({ over, under }) => around({ over: over * whole, under: 100n * under }));
  const candidates: Candidate[] = [
    ...wholes
      .filter((to) => fits(percents, part, to))
      .map((to) => ({ count: 'denominator', from: whole, to }) as const),
    ...parts.filter((to) => fits(percents, to, whole)).map((to) => ({ count: 'numerator', from: part, to }) as const),
  ];
  const [nearest] = candidates
    .filter((candidate) => changeOf(candidate) * 20n <= candidate.from)
    .toSorted((a, b) => Number(changeOf(a) * b.from - changeOf(b) * a.from));
  return nearest && { count: nearest.count, to: decimalText({ digits: nearest.to, scale }) };
}

/** Every whole number that the count can be part of at these percents; undefined where there are more than `most`. */
export function fittingWholes(numerator: string, percents: Interval, most: number): string[] | undefined {
  const { digits: part, scale } = parseDecimal(numerator);
  if (scale > 0 || part <= 0n || !percents.low || !percents.high || percents.low.over <= 0n) return undefined;
  const from = floorOf(wholeAt(part, percents.high));
  const to = floorOf(wholeAt(part, percents.low));
  if (to - from > BigInt(most)) return undefined;
  const wholes: string[] = [];
  for (let whole = from; whole <= to; whole += 1n) if (fits(percents, part, whole)) wholes.push(whole.toString());
  return wholes;
}

/** Whether the counts, as texts, make one of these percents. */
export function countsFit(numerator: string, denominator: string, percents: Interval): boolean {
  const { a: part, b: whole } = aligned(parseDecimal(numerator), parseDecimal(denominator));
  return fits(percents, part, whole);
}

/** The whole of which `part` is that percent, which is above 0. */
const wholeAt = (part: bigint, { over, under }: Fraction): Fraction => ({ over: 100n * part * under, under: over });

/** The whole numbers at a bound: which of them still fit depends on whether the end is open. */
function around(bound: Fraction): bigint[] {
  const floor = floorOf(bound);
  return [floor - 1n, floor, floor + 1n];
}
