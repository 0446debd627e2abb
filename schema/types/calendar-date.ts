const dayMs = 86_400_000;

/** The same text if it is a real day written YYYY-MM-DD (years 0001 to 9999), else undefined. Such dates compare as text. */
export function parseCalendarDate(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return undefined;
  const time = timeOf(text);
  // Date.parse turns 30 February into 2 March: only a day that reads back as written is real.
  return !Number.isNaN(time) && isoDay(time) === text ? text : undefined;
}

export const dayBefore = (date: string): string => addDays(date, -1);

export const addDays = (date: string, days: number): string => isoDay(timeOf(date) + days * dayMs);

/** Days from one to the other, negative where the other comes first. */
export const daysBetween = (from: string, to: string): number => (timeOf(to) - timeOf(from)) / dayMs;

/** Day `day` of the month that comes `months` after that of `date`, or that month's last where it is shorter. */
export function dayOfMonth(date: string, months: number, day: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return isoDay(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())));
}

function timeOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
