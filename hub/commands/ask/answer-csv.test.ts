import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { answerCsv } from './answer-csv.ts';

const read = (csv: string): unknown => parse(csv, { bom: true });

test('the longest list is written, with the mark by which Excel knows UTF-8', () => {
  const csv = answerCsv({
    ranking: {
      period: '2024',
      unranked: [{ id: 'x' }],
      entries: [
        { rank: 1, province: { nameVi: 'Gia Lai' }, value: -1.5, tied: false, findings: [{ rule: 'R' }] },
        { rank: 2, province: { nameVi: 'Kon Tum, "cũ"' }, value: null, tied: true, findings: [] },
      ],
    },
  });
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv.split('\r\n')).toHaveLength(4);
  expect(read(csv)).toEqual([
    ['rank', 'province.nameVi', 'value', 'tied', 'findings'],
    ['1', 'Gia Lai', '-1.5', 'false', '1'],
    ['2', 'Kon Tum, "cũ"', '', 'true', '0'],
  ]);
});

test('an answer without a list is one row', () => {
  expect(read(answerCsv({ province: { nameVi: 'Huế', region: { code: 'R1' } } }))).toEqual([
    ['province.nameVi', 'province.region.code'],
    ['Huế', 'R1'],
  ]);
});

test('a reported text cannot become a formula', () => {
  expect(read(answerCsv({ list: [{ note: '=HYPERLINK("http://x")' }] }))).toEqual([
    ['note'],
    [`'=HYPERLINK("http://x")`],
  ]);
});
