import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePeriod } from '../../../../schema/types/period.ts';
import { waysToMake } from './ways-to-make.ts';

const waysOf = (text: string): string[][] => {
  const period = parsePeriod(text);
  return period ? waysToMake(period) : [];
};

it('nine months are three quarters, or a half-year and a quarter', () => {
  expect(waysOf('2024-01-01/P9M')).toEqual([
    ['2024-S1', '2024-Q3'],
    ['2024-Q1', '2024-Q2', '2024-Q3'],
    ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06', '2024-07', '2024-08', '2024-09'],
  ]);
});

it('a month, a day and months from another one on are made of nothing', () => {
  expect(['2024-05', '2024-05-31', '2024-02-01/P9M'].map(waysOf)).toEqual([[], [], []]);
});

it('every way fills its period from the first day to the last without a gap', () => {
  const forms = fc.constantFrom('', '-S1', '-S2', '-Q1', '-Q2', '-Q3', '-Q4', '-01-01/P9M');
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), forms, (year, form) => {
      const whole = parsePeriod(`${year}${form}`);
      const ways = waysOf(`${year}${form}`).map((way) => way.map((text) => parsePeriod(text)));
      expect(ways.length).toBeGreaterThan(0);
      for (const way of ways) {
        expect([way.at(0)?.start, way.at(-1)?.end]).toEqual([whole?.start, whole?.end]);
        const gaps = way.slice(1).map((period, at) => {
          const next = new Date(`${way[at]?.end}T00:00:00Z`);
          next.setUTCDate(next.getUTCDate() + 1);
          return next.toISOString().slice(0, 10) === period?.start;
        });
        expect(gaps).not.toContain(false);
      }
    }),
  );
});
