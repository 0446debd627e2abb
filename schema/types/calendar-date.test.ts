import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayBefore, parseCalendarDate } from './calendar-date.ts';

describe('parseCalendarDate', () => {
  test.each(['2025-06-30', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(parseCalendarDate(text)).toBe(text);
  });

  test.each([
    '2025-02-30',
    '2025-02-29',
    '2025-06-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '0000-01-01',
    '2025-7-1',
    '2025-07',
    '01/07/2025',
    ' 2025-07-01',
    '2025-07-01\n',
    '2025-07-01T00:00:00Z',
    '+02025-07-01',
    '',
  ])('%j is no day', (text) => {
    expect(parseCalendarDate(text)).toBeUndefined();
  });

  test('every day of every year from 1 to 9999 is read back as written', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const text = day.toISOString().slice(0, 10);
        expect(parseCalendarDate(text)).toBe(text);
      }),
    );
  });
});

test('the day before crosses months, years and leap days', () => {
  expect(['2025-07-01', '2025-01-01', '2024-03-01', '2025-03-01'].map(dayBefore)).toEqual([
    '2025-06-30',
    '2024-12-31',
    '2024-02-29',
    '2025-02-28',
  ]);
});
