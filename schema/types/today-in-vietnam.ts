const dayMs = 86_400_000;
/** Việt Nam is at UTC+7 the whole year. */
const aheadMs = 7 * 3_600_000;

let known = { number: -1, text: '' };

/** The calendar day in Việt Nam of an instant, in milliseconds since 1970. */
export const dayInVietnam = (instant: number): string => new Date(instant + aheadMs).toISOString().slice(0, 10);

/** The calendar day in Việt Nam, YYYY-MM-DD. Made once a day: it is asked for with every request. */
export function todayInVietnam(): string {
  const number = Math.floor((Date.now() + aheadMs) / dayMs);
  if (number !== known.number) known = { number, text: new Date(number * dayMs).toISOString().slice(0, 10) };
  return known.text;
}
