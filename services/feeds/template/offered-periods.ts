import { parsePeriod } from '../../../schema/types/period.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** Periods that a report of this day may be of, the newest first: three years, and the parts of the last two. */
export function offeredPeriods(today: string): string[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const lastMonths = Array.from({ length: 12 }, (_, back) => {
    const months = year * 12 + month - 1 - back;
    return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
  });
  const quarters = [year, year - 1].flatMap((one) => [4, 3, 2, 1].map((quarter) => `${one}-Q${quarter}`));
  const halves = [year, year - 1].flatMap((one) => [`${one}-S2`, `${one}-S1`]);
  const years = [year, year - 1, year - 2].map(String);
  return [...years, ...halves, ...quarters, ...lastMonths].filter((text) => {
    const period = parsePeriod(text);
    return period !== undefined && period.start <= today;
  });
}
