import { lastFreshDay, parseAgeLimit, type AgeLimit } from '../../../schema/indicators/age-limit.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import { daysBetween } from '../../../schema/types/calendar-date.ts';
import { parsePeriod } from '../../../schema/types/period.ts';
import type { Staleness } from '../../../schema/types/staleness.type.ts';
import type { ObservationModel } from './observation-model.ts';

const words = { months: { vi: 'tháng', en: 'month' }, days: { vi: 'ngày', en: 'day' } } as const;

function textOf(isStale: boolean, { count, of }: AgeLimit, end: string): string {
  const vi = `${count} ${words[of].vi} kể từ hết kỳ (${end})`;
  const en = count === 1 ? `${count} ${words[of].en}` : `${count} ${words[of].en}s`;
  return isStale
    ? `Số liệu đã quá ${vi}. More than ${en} ${count === 1 ? 'has' : 'have'} passed since its period ended (${end}).`
    : `Số liệu còn trong hạn ${vi}. Within ${en} of the end of its period (${end}).`;
}

/** How old a figure of a period is on a day, YYYY-MM-DD; null where the text is no period. */
export function stalenessOn(
  { ageLimit }: Pick<IndicatorEntry, 'ageLimit'>,
  period: string,
  on: string,
): Staleness | null {
  const end = parsePeriod(period)?.end;
  const limit = parseAgeLimit(ageLimit);
  if (!end || !limit) return null;
  const limitInDays = daysBetween(end, lastFreshDay(end, limit));
  const ageInDays = Math.max(0, daysBetween(end, on));
  const isStale = ageInDays > limitInDays;
  return { ageInDays, limitInDays, isStale, text: textOf(isStale, limit, end) };
}

type Aged = Pick<ObservationModel, 'period' | 'indicator' | 'value' | 'lower' | 'upper'>;

/** Null where there is no figure to be old: neither a value nor a bound. */
export const stalenessOf = ({ period, indicator, value, lower, upper }: Aged, on: string): Staleness | null =>
  value === null && lower === null && upper === null ? null : stalenessOn(indicator, period, on);
