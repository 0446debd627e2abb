import { expect, test } from 'vitest';
import { storedFaults } from './stored-faults.ts';

const words = {
  file: 'a.csv',
  line: 2,
  column: 'Kỳ báo cáo',
  found: '2024-13',
  mendVi: 'Ghi kỳ.',
  mendEn: 'Write it.',
};
const both = { expectedVi: 'một kỳ báo cáo', expectedEn: 'a period' };

test('a fault is told as it was stored; one of a file without sheets names none', () => {
  expect(storedFaults([{ ...words, ...both }])).toEqual([{ ...words, ...both, sheet: null }]);
  expect(storedFaults([{ ...words, ...both, sheet: 'Hai' }])).toEqual([{ ...words, ...both, sheet: 'Hai' }]);
});

test('a fault that says in one language what would fit says it in both places', () => {
  expect(storedFaults([{ ...words, expected: 'a period' }])).toEqual([
    { ...words, expectedVi: 'a period', expectedEn: 'a period', sheet: null },
  ]);
});
