import { TWO_LEVELS_SINCE } from '../../../schema/areas/administrative-reform.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { Period } from '../../../schema/types/period.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import type { Contract } from './rule.ts';

/** Communes became about a third; before and since, their number moves by a few in a hundred. */
export const redrawnRatio = 1.5;

/** A figure of a year that the reform falls into is that of its end. */
export const isSinceReform = ({ end }: Period): boolean => end >= TWO_LEVELS_SINCE;

/** Whether an indicator of communes stands on other communes in one period than in the other. */
export const areRedrawnBetween = ({ level }: IndicatorEntry, a: Period, b: Period): boolean =>
  level === 'commune' && isSinceReform(a) !== isSinceReform(b);

/** Whether the indicator is the number of communes itself, the whole of other shares. */
export const isNumberOfCommunes = ({ code, level }: IndicatorEntry, { all }: Contract['catalogue']): boolean =>
  level === 'commune' && all.some(({ denominator }) => denominator === code);

/** Counts of communes, and shares whose whole is the number of communes; not the work of commune offices. */
export const countsCommunes = (
  { level, unit, denominator }: IndicatorEntry,
  catalogue: Contract['catalogue'],
): boolean => level === 'commune' && (unit === 'count' || catalogue.byCode(denominator ?? '')?.level === 'commune');

/** The number of communes, or of something in each of them; undefined where the figure does not say. */
export function communesIn(figure: ObservationClaim, { unit }: IndicatorEntry): number | undefined {
  const text = unit === 'count' ? figure.value : figure.denominator;
  return text === null || figure.qualifier !== 'exact' ? undefined : Number(text);
}

export function areAsMany(a: ObservationClaim, b: ObservationClaim, entry: IndicatorEntry): boolean {
  const number = communesIn(a, entry);
  return number !== undefined && number > 0 && number === communesIn(b, entry);
}

/** Whether the second is so many more that the communes must have been redrawn in between. */
export function areManyMore(few: ObservationClaim, many: ObservationClaim, entry: IndicatorEntry): boolean {
  const [less, more] = [communesIn(few, entry), communesIn(many, entry)];
  return less !== undefined && more !== undefined && more >= less * redrawnRatio;
}
