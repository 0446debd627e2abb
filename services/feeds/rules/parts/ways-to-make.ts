import type { Period } from '../../../../schema/types/period.ts';

const numbered = (year: string, mark: string, from: number, to: number): string[] =>
  Array.from(
    { length: to - from + 1 },
    (_, at) => `${year}-${mark}${String(from + at).padStart(mark === '' ? 2 : 1, '0')}`,
  );

/** Each way in which a year, half-year, quarter or first nine months is made of shorter periods that follow one another. */
export function waysToMake({ text }: Period): string[][] {
  const year = text.slice(0, 4);
  const part = text.slice(5);
  const months = (from: number, to: number): string[] => numbered(year, '', from, to);
  const quarters = (from: number, to: number): string[] => numbered(year, 'Q', from, to);
  const at = Number(part.slice(1));
  if (part === '') return [numbered(year, 'S', 1, 2), quarters(1, 4), months(1, 12)];
  if (part === '01-01/P9M') return [[`${year}-S1`, `${year}-Q3`], quarters(1, 3), months(1, 9)];
  if (part.startsWith('S')) return [quarters(2 * at - 1, 2 * at), months(6 * at - 5, 6 * at)];
  return part.startsWith('Q') ? [months(3 * at - 2, 3 * at)] : [];
}
