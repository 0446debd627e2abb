import { addDays, dayOfMonth } from '../types/calendar-date.ts';

/** What holds where the catalogue names none: a yearly figure, for a year until the next and half a year to gather it. */
export const defaultAgeLimit = 'P18M';

const form = /^P([1-9]\d{0,2})([MD])$/;

export interface AgeLimit {
  readonly count: number;
  readonly of: 'months' | 'days';
}

/** An ISO 8601 duration in whole months or days, `P18M` or `P90D`; undefined where the text is none. */
export function parseAgeLimit(text: string): AgeLimit | undefined {
  const [, count, unit] = form.exec(text) ?? [];
  return unit ? { count: Number(count), of: unit === 'M' ? 'months' : 'days' } : undefined;
}

/** The last day on which a figure is not yet too old; months are counted from the day after its period. */
export function lastFreshDay(periodEnd: string, { count, of }: AgeLimit): string {
  if (of === 'days') return addDays(periodEnd, count);
  const first = addDays(periodEnd, 1);
  const after = dayOfMonth(first, count, Number(first.slice(8)));
  return addDays(after, -1);
}
