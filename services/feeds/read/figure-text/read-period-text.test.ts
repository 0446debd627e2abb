import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../../../schema/types/period.ts';
import { periodExpectation, readPeriodText } from './read-period-text.ts';

test.each([
  ['năm 2024', '2024'],
  ['2024', '2024'],
  ['Cả năm 2024', '2024'],
  ['6 tháng đầu năm 2024', '2024-S1'],
  ['sáu tháng đầu năm 2024', '2024-S1'],
  ['6T/2024', '2024-S1'],
  ['6 tháng cuối năm 2024', '2024-S2'],
  ['nửa đầu năm 2024', '2024-S1'],
  ['H1/2024', '2024-S1'],
  ['quý III/2024', '2024-Q3'],
  ['Quý 3 năm 2024', '2024-Q3'],
  ['QUÝ IV-2024', '2024-Q4'],
  ['Q3 2024', '2024-Q3'],
  ['2024Q3', '2024-Q3'],
  ['2024-s1', '2024-S1'],
  ['3 tháng đầu năm 2024', '2024-Q1'],
  ['9 tháng năm 2024', '2024-01-01/P9M'],
  ['chín tháng đầu năm 2024', '2024-01-01/P9M'],
  ['9T2024', '2024-01-01/P9M'],
  ['11 tháng 2024', '2024-01-01/P11M'],
  ['12 tháng năm 2024', '2024'],
  ['tháng 9/2024', '2024-09'],
  ['Tháng 9 năm 2024', '2024-09'],
  ['tháng 09-2024', '2024-09'],
  ['T9/2024', '2024-09'],
  ['T6/2024', '2024-06'],
  ['9/2024', '2024-09'],
  ['2024-9', '2024-09'],
  ['30/9/2024', '2024-09-30'],
  ['ngày 30/09/2024', '2024-09-30'],
  ['30.9.2024', '2024-09-30'],
  ['ngày 30 tháng 9 năm 2024', '2024-09-30'],
  ['2024-09-30', '2024-09-30'],
  ['2024-01-01/P9M', '2024-01-01/P9M'],
  ['tháng 9/2024'.normalize('NFD'), '2024-09'],
  ['\ufeffquý\u00a0III/２０２４', '2024-Q3'],
])('%s is %s', (text, period) => {
  expect(readPeriodText(text)).toBe(period);
});

describe('what is no period, or could be two, is refused with the nearest there is', () => {
  test.each([
    ['đến ngày 30/9/2024', '2024-09-30'],
    ['tính đến hết tháng 9/2024', '2024-09'],
    ['năm học 2023-2024', null],
    ['2023-2024', null],
    ['học kỳ I 2024', '2024'],
    ['tháng 13/2024', null],
    ['13 tháng năm 2024', '2024'],
    ['0 tháng năm 2024', '2024'],
    ['quý 5/2024', null],
    ['9/30/2024', null],
    ['31/2/2024', null],
    ['30/9/24', null],
    ['45565', '2024-09-30'],
    ['kỳ này', null],
    ['năm 24', null],
    ['1\u03011 tháng năm 2024', '2024'],
    ['', null],
    ['9'.repeat(101), null],
  ])('%s: nearest %s', (text, nearest) => {
    expect(readPeriodText(text)).toBeUndefined();
    const { expectedVi, expectedEn, mendVi, mendEn } = periodExpectation(text);
    const found = [expectedVi, expectedEn, mendVi, mendEn].map(
      (words) => /(?:gần giống: |nearest: |Có phải là |Perhaps )(.+?)\??$/.exec(words)?.[1],
    );
    expect(found).toEqual(Array.from({ length: 4 }, () => nearest ?? undefined));
  });
});

test('what is read is a period of the contract, and one that was is read as itself', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readPeriodText(text);
      expect(read).toBe(parsePeriod(text)?.text ?? (read === undefined ? undefined : parsePeriod(read)?.text));
    }),
  );
});
