import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, parsePeriod } from './period.ts';

describe('parsePeriod', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-S1', '2024-01-01', '2024-06-30'],
    ['2024-S2', '2024-07-01', '2024-12-31'],
    ['2024-Q3', '2024-07-01', '2024-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-01-15', '2024-01-15', '2024-01-15'],
    ['2024-01-01/P9M', '2024-01-01', '2024-09-30'],
  ])('%s runs from %s to %s', (text, start, end) => {
    expect(parsePeriod(text)).toEqual({ text, start, end });
  });

  it.each([
    '2024-13',
    '2024-S3',
    '2024-Q5',
    '2025-02-30',
    '24',
    '',
    '2024-1',
    '0001',
    '2024-01-31/P1M',
    '2024-01-01/P0M',
    ' 2024',
  ])('refuses %j', (text) => expect(parsePeriod(text)).toBeUndefined());

  it('puts each month within its quarter, half and year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const part = parsePeriod(`${year}-${String(month).padStart(2, '0')}`);
        const wholes = [`${year}-Q${Math.ceil(month / 3)}`, `${year}-S${Math.ceil(month / 6)}`, `${year}`].map(
          parsePeriod,
        );
        expect(wholes.every((whole) => part && whole && isWithin(part, whole))).toBe(true);
      }),
    );
  });
});
