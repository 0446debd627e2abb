import { expect, test } from 'vitest';
import { storedFaults } from './stored-faults.ts';

const words = { file: 'a.csv', line: 2, column: null, mendVi: 'Thêm cột.', mendEn: 'Add it.' };
const both = {
  foundVi: 'không có cột này',
  foundEn: 'no such column',
  expectedVi: 'cột kỳ báo cáo',
  expectedEn: 'a column period',
};

test('a fault is told as it was stored; one of a file without sheets names none', () => {
  expect(storedFaults([{ ...words, ...both }])).toEqual([{ ...words, ...both, sheet: null }]);
  expect(storedFaults([{ ...words, ...both, sheet: 'Hai' }])).toEqual([{ ...words, ...both, sheet: 'Hai' }]);
});

test('a fault that says in one language what was found and what would fit says it in both places', () => {
  expect(storedFaults([{ ...words, found: 'no such column', expected: 'a column period' }])).toEqual([
    {
      ...words,
      foundVi: 'no such column',
      foundEn: 'no such column',
      expectedVi: 'a column period',
      expectedEn: 'a column period',
      sheet: null,
    },
  ]);
  const { expectedVi, expectedEn } = both;
  expect(storedFaults([{ ...words, found: '2024-13', expectedVi, expectedEn }])).toEqual([
    { ...words, foundVi: '2024-13', foundEn: '2024-13', expectedVi, expectedEn, sheet: null },
  ]);
});
