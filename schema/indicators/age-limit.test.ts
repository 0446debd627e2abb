import { expect, test } from 'vitest';
import { lastFreshDay, parseAgeLimit, type AgeLimit } from './age-limit.ts';

test('an age limit is a number of months or days, at most 999', () => {
  expect(['P18M', 'P90D', 'P2Y', 'P0M', 'P1000D', '18M', ''].map(parseAgeLimit)).toEqual([
    { count: 18, of: 'months' },
    { count: 90, of: 'days' },
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test.each([
  ['2023-12-31', 'P18M', '2025-06-30'],
  ['2024-06-30', 'P18M', '2025-12-31'],
  ['2024-02-29', 'P12M', '2025-02-28'],
  ['2024-09-30', 'P24M', '2026-09-30'],
  ['2024-01-15', 'P1M', '2024-02-15'],
  ['2024-12-31', 'P90D', '2025-03-31'],
])('a figure of a period that ended on %s with the limit %s is not too old on %s', (end, limit, last) => {
  expect(lastFreshDay(end, parseAgeLimit(limit) as AgeLimit)).toBe(last);
});
