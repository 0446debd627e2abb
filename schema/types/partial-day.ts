import { parseCalendarDate } from './calendar-date.ts';
import { parsePeriod } from './period.ts';

/** Whether the text is a day as precise as its source knows it: 2021, 2021-10 or 2021-10-19. */
export const isPartialDay = (text: string): boolean =>
  (/^\d{4}(-\d{2})?$/.test(text) ? parsePeriod(text) : parseCalendarDate(text)) !== undefined;
