/** The same text if it is a real day written YYYY-MM-DD (years 0001 to 9999), else undefined. Such dates compare as text. */
export function parseCalendarDate(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Date.parse turns 30 February into 2 March: only a day that reads back as written is real.
  return !Number.isNaN(time) && isoDay(time) === text ? text : undefined;
}

export function dayBefore(date: string): string {
  return isoDay(Date.parse(`${date}T00:00:00Z`) - 86_400_000);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
