import { expect, test } from 'vitest';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { boundaryBases, boundaryBasisOn, type Placed } from './boundary-bases.ts';

const areas = committedAreas();
const before = ['provinces-63'];
const since = ['provinces-34'];
const both = [...before, ...since];

const basesOf = (id: string, words: Partial<Placed> = {}): string[] =>
  boundaryBases(
    { unit: 'percent', denominator: null, mergedBasis: false, periodEnd: '2024-12-31', ...words },
    areas.byId(id),
    areas,
  );

test('the units change on 1 July 2025', () => {
  expect(boundaryBasisOn('2025-06-30')).toBe('provinces-63');
  expect(boundaryBasisOn('2025-07-01')).toBe('provinces-34');
});

test('a unit that ended speaks of 63, one formed by merger of 34, one left as it was of both', () => {
  expect(basesOf('khanh-hoa')).toEqual(before);
  expect(basesOf('khanh-hoa-2025')).toEqual(since);
  expect(basesOf('nghe-an')).toEqual(both);
  expect(basesOf('vn')).toEqual(both);
});

test('a rank belongs to the list whose number of units it names', () => {
  expect(basesOf('nghe-an', { unit: 'rank', denominator: '63' })).toEqual(before);
  expect(basesOf('nghe-an', { unit: 'rank', denominator: '34' })).toEqual(since);
});

test('a rank without that number belongs to the units of its day', () => {
  expect(basesOf('nghe-an', { unit: 'rank' })).toEqual(before);
  expect(basesOf('nghe-an', { unit: 'rank', periodEnd: '2025-12-31' })).toEqual(since);
  expect(basesOf('nghe-an', { unit: 'rank', mergedBasis: true })).toEqual(since);
  expect(basesOf('khanh-hoa', { unit: 'rank', periodEnd: '2025-12-31' })).toEqual(before);
  expect(basesOf('khanh-hoa-2025', { unit: 'rank' })).toEqual(since);
});
