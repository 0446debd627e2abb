import { parseCalendarDate } from './calendar-date.ts';

/** A reference period: the span of days that a figure speaks of. A stock is that of the last day. */
export interface Period {
  /** As reports write it: `2024`, `2024-S1`, `2024-Q3`, `2024-09`, `2024-01-15`, `2024-01-01/P9M`. */
  readonly text: string;
  /** First and last day, YYYY-MM-DD, both inside the period. */
  readonly start: string;
  readonly end: string;
}

export const periodForms = '2024, 2024-S1, 2024-Q3, 2024-09, 2024-01-15 or 2024-01-01/P9M';

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const utc = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day));

const dayMs = 86_400_000;

/** `count` whole months from a day on; the day before the same day of the month after them is the last. */
function months(text: string, first: Date, count: number): Period {
  const after = utc(first.getUTCFullYear(), first.getUTCMonth() + 1 + count, first.getUTCDate());
  return { text, start: iso(first), end: iso(new Date(after.getTime() - dayMs)) };
}

const shapes: readonly [RegExp, (text: string, parts: number[]) => Period | undefined][] = [
  [/^(\d{4})$/, (text, [year = 0]) => months(text, utc(year, 1, 1), 12)],
  [/^(\d{4})-S([12])$/, (text, [year = 0, half = 1]) => months(text, utc(year, half * 6 - 5, 1), 6)],
  [/^(\d{4})-Q([1-4])$/, (text, [year = 0, quarter = 1]) => months(text, utc(year, quarter * 3 - 2, 1), 3)],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, (text, [year = 0, month = 1]) => months(text, utc(year, month, 1), 1)],
  [/^(\d{4})-(\d{2})-(\d{2})$/, (text) => (parseCalendarDate(text) ? { text, start: text, end: text } : undefined)],
  [
    /^(\d{4})-(\d{2})-(\d{2})\/P(\d{1,2})M$/,
    (text, [year = 0, month = 0, day = 0, count = 0]) =>
      parseCalendarDate(text.slice(0, 10)) && day <= 28 && count > 0
        ? months(text, utc(year, month, day), count)
        : undefined,
  ],
];

/** A file says the same periods in row after row, so what a text means is remembered. */
const remembered = new Map<string, Period | null>();
const mostRemembered = 10_000;
/** A longer text may be a slice that keeps all of the text that it was cut from. */
const longestRemembered = 12;

/** Undefined where the text is no period (`2024-13`). Forms: SDMX 2.1 time periods (section 4.2.6), one way to write each. */
export function parsePeriod(text: string): Period | undefined {
  if (text.length > longestRemembered) return readPeriod(text);
  const known = remembered.get(text);
  if (known !== undefined) return known ?? undefined;
  const period = readPeriod(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, period ?? null);
  return period;
}

function readPeriod(text: string): Period | undefined {
  for (const [shape, read] of shapes) {
    const match = shape.exec(text);
    if (!match) continue;
    const period = read(text, match.slice(1).map(Number));
    // Years below 1900 and above 2199 are slips of the pen, and Date.UTC would misread the first century.
    return period && text >= '1900' && text < '2200' ? period : undefined;
  }
  return undefined;
}

/** The same span of the year before, in the same form; undefined for 29 February. */
export const yearBefore = ({ text }: Period): Period | undefined =>
  parsePeriod(`${Number(text.slice(0, 4)) - 1}${text.slice(4)}`);

export const isWithin = (inner: Period, outer: Period): boolean => inner.start >= outer.start && inner.end <= outer.end;
export const overlaps = (period: Period, from: string, to: string | null): boolean =>
  period.end >= from && (to === null || period.start <= to);
