/** How long counts are kept. */
export const rememberedDays = 30;

/** Does the work of a day once. */
export function todayOnce(work: (day: string) => Promise<void>): (day: string) => Promise<void> {
  let lastDay = '';
  return async (day) => {
    if (day === lastDay) return;
    lastDay = day;
    await work(day);
  };
}
