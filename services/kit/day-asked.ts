import { dayInVietnam } from '../../schema/types/today-in-vietnam.ts';
import type { Foundation } from './foundation.ts';

/**
 * The day on which an answer stands, YYYY-MM-DD: today, or the day of `asOf`, so that the same question has the same
 * answer for ever. Of a day to come nobody knows anything yet: then it is today.
 */
export function dayAsked({ today }: Pick<Foundation, 'today'>, asOf: Date | null): string {
  const [now, then] = [today(), asOf && dayInVietnam(asOf)];
  return then !== null && then < now ? then : now;
}
