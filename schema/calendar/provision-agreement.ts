import type { IndicatorEntry } from '../indicators/indicator.ts';
import { dayOfMonth } from '../types/calendar-date.ts';
import { defineEnum } from '../types/define-enum.ts';
import type { DomainWord } from '../types/domain.ts';
import type { Period } from '../types/period.ts';
import type { FrequencyWord } from './frequency.ts';

export const SyntheticPart = defineEnum(
  'SyntheticPart',
  'Phần giả định của một thỏa thuận cung cấp. What of an agreement no law that was seen says.',
  {
    obligation: 'Nghĩa vụ báo cáo. That it must be reported at all.',
    indicators: 'Các chỉ tiêu. Which indicators.',
    frequency: 'Tần suất. How often.',
    due: 'Hạn nộp. By which day.',
  },
);

export type SyntheticPartWord = (typeof SyntheticPart.words)[number];

/** Who owes: every unit, those of a region as it was drawn on the day, or units by their ids. */
export type Owing =
  | { readonly kind: 'all' }
  | { readonly kind: 'region'; readonly code: string }
  | { readonly kind: 'units'; readonly ids: readonly string[] };

/** A provision agreement (SDMX): who provides which figures, how often and by when. */
export interface ProvisionAgreement {
  /** `synthetic-…` where any part of it is made up; for ever. */
  readonly id: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly domain: DomainWord;
  /** At least one, all of one domain. */
  readonly indicators: readonly IndicatorEntry[];
  readonly owing: Owing;
  readonly frequency: FrequencyWord;
  /** First and last reference period owed; null while it lasts. */
  readonly from: Period;
  readonly to: Period | null;
  /** Months after the last month of the period, and the day of that month: 0 and 20 is the 20th of its last month. */
  readonly dueMonth: number;
  readonly dueDay: number;
  /** What it rests on; null where nothing was seen. */
  readonly legalBasis: string | null;
  readonly synthetic: readonly SyntheticPartWord[];
  /** What the legal basis says and what not. */
  readonly noteVi: string;
  readonly noteEn: string;
}

/** The last day in time, YYYY-MM-DD. Where a month is shorter than the day named, its last. */
export const dueDayOf = ({ dueMonth, dueDay }: ProvisionAgreement, period: Period): string =>
  dayOfMonth(period.end, dueMonth, dueDay);
