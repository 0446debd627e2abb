import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../types/calendar-date.ts';
import { parsePeriod, type Period } from '../types/period.ts';
import { Frequency, hasFrequency, periodsFrom } from './frequency.ts';

const period = (text: string): Period => parsePeriod(text) as Period;
const texts = (periods: readonly Period[]): string[] => periods.map(({ text }) => text);

test('the periods of each frequency follow the first one until the day by which they have begun', () => {
  expect(texts(periodsFrom(period('2023'), 'A', '2025-01-01'))).toEqual(['2023', '2024', '2025']);
  expect(texts(periodsFrom(period('2024-S2'), 'S', '2025-07-01'))).toEqual(['2024-S2', '2025-S1', '2025-S2']);
  expect(texts(periodsFrom(period('2025-Q3'), 'Q', '2026-03-31'))).toEqual(['2025-Q3', '2025-Q4', '2026-Q1']);
  expect(texts(periodsFrom(period('2025-11'), 'M', '2026-01-01'))).toEqual(['2025-11', '2025-12', '2026-01']);
});

test('nothing is owed before the first period begins', () => {
  expect(periodsFrom(period('2024-S2'), 'S', '2024-06-30')).toEqual([]);
});

describe('for every frequency and day', () => {
  const days = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));

  test.each(Frequency.words)('%s leaves no day out and counts none twice', (frequency) => {
    fc.assert(
      fc.property(days, (day) => {
        const [first, ...rest] = periodsFrom(
          period(frequency === 'A' ? '2019' : `2019-${{ S: 'S1', Q: 'Q1', M: '01' }[frequency]}`),
          frequency,
          day,
        );
        let end = first?.end ?? '';
        for (const next of rest) {
          expect(next.start).toBe(addDays(end, 1));
          expect(hasFrequency(next, frequency)).toBe(true);
          end = next.end;
        }
        expect(end >= day).toBe(true);
      }),
    );
  });
});
