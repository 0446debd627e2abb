const dayMs = 86_400_000;
/** Việt Nam is at UTC+7 the whole year. */
const aheadMs = 7 * 3_600_000;

const dayNumber = (ms: number): number => Math.floor((ms + aheadMs) / dayMs);
const dayText = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** The calendar day in Việt Nam on which an instant falls, YYYY-MM-DD. */
export const dayInVietnam = (instant: Date): string => dayText(dayNumber(instant.getTime()));

let known = { number: -1, text: '' };

/** The calendar day in Việt Nam, YYYY-MM-DD. Made once a day: it is asked for with every request. */
export function todayInVietnam(): string {
  const number = dayNumber(Date.now());
  if (number !== known.number) known = { number, text: dayText(number) };
  return known.text;
}
