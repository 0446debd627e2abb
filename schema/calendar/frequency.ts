import { defineEnum } from '../types/define-enum.ts';
import { parsePeriod, type Period } from '../types/period.ts';

/** How often figures are owed: codes of the SDMX code list CL_FREQ. */
export const Frequency = defineEnum(
  'Frequency',
  'Tần suất báo cáo (SDMX CL_FREQ). How often figures are owed: codes of the SDMX code list CL_FREQ.',
  {
    A: 'Hằng năm. Annual.',
    S: 'Sáu tháng một lần. Half-yearly.',
    Q: 'Hằng quý. Quarterly.',
    M: 'Hằng tháng. Monthly.',
  },
);

export type FrequencyWord = (typeof Frequency.words)[number];

const periodsOfYear: Readonly<Record<FrequencyWord, readonly string[]>> = {
  A: [''],
  S: ['-S1', '-S2'],
  Q: ['-Q1', '-Q2', '-Q3', '-Q4'],
  M: Array.from({ length: 12 }, (_, at) => `-${String(at + 1).padStart(2, '0')}`),
};

/** Whether a period is one of those that come with this frequency: `2024-S1` with S. */
export const hasFrequency = ({ text }: Period, frequency: FrequencyWord): boolean =>
  periodsOfYear[frequency].includes(text.slice(4));

/** The periods of a frequency from one on, oldest first, that have begun by a day, YYYY-MM-DD. */
export function periodsFrom(first: Period, frequency: FrequencyWord, begunBy: string): Period[] {
  const [from, to] = [Number(first.start.slice(0, 4)), Number(begunBy.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => String(from + at));
  return years
    .flatMap((year) => periodsOfYear[frequency].flatMap((part) => parsePeriod(`${year}${part}`) ?? []))
    .filter(({ start }) => start >= first.start && start <= begunBy);
}
