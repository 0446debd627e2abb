import { TWO_LEVELS_SINCE } from '../../../schema/areas/administrative-reform.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { Period } from '../../../schema/types/period.ts';

/** A figure of a year that the reform falls into is that of its end. */
export const isSinceReform = ({ end }: Period): boolean => end >= TWO_LEVELS_SINCE;

/** Whether an indicator of communes stands on other communes in one period than in the other. */
export const areRedrawnBetween = ({ level }: IndicatorEntry, a: Period, b: Period): boolean =>
  level === 'commune' && isSinceReform(a) !== isSinceReform(b);
