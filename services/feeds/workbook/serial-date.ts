const dayMs = 86_400_000;
/** 9999-12-31 and the day after it. */
const lastSerial = 2_958_466;
const daysFrom1900To1904 = 1462;

/** What stands in the place of a day that no calendar has; a spreadsheet shows the same. */
const noDate = '#####';

const two = (number: number): string => String(number).padStart(2, '0');

function timeText(seconds: number): string {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
}

/** `2024-09-30`, with ` 14:30:00` where the cell holds a time of day too. Days count from 1900-01-00, or from 1904. */
export function serialDate(serial: number, is1904: boolean): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const carried = seconds === 86_400 ? 1 : 0;
  const days = Math.floor(serial) + carried + (is1904 ? daysFrom1900To1904 : 0);
  if (!(serial >= 0) || days < 1 || days >= lastSerial) return noDate;
  // Lotus took 1900 for a leap year and Excel after it: its serial 60 is a day that never was.
  if (days === 60) return noDate;
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(epoch + days * dayMs).toISOString().slice(0, 10);
  return seconds === 0 || carried ? date : `${date} ${timeText(seconds)}`;
}

/** `12:30:00`, more than 24 hours where the cell holds more. */
export const serialTime = (serial: number): string =>
  serial >= 0 && serial < lastSerial ? timeText(Math.round(serial * 86_400)) : noDate;

/** `2024-09` of the day that a cell holds. */
export const serialMonth = (serial: number, is1904: boolean): string =>
  serialDate(serial, is1904).replace(/^(\d{4}-\d{2}).*/, '$1');

/** `2024` of the day that a cell holds. */
export const serialYear = (serial: number, is1904: boolean): string =>
  serialDate(serial, is1904).replace(/^(\d{4}).*/, '$1');
