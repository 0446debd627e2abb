import { expect, test } from 'vitest';
import { compareUnit } from './unit-cell.ts';

test.each([
  ['%', 'percent'],
  ['%', 'percent-change'],
  ['Tỷ lệ %', 'percent'],
  ['Tỷ đồng', 'billion-vnd'],
  ['xếp hạng', 'rank'],
  ['Có/không', 'boolean'],
  ['per-100-people', 'per-100-people'],
  ['trạm', 'count'],
  ['công ty', 'count'],
  ['ngân hàng', 'count'],
  ['tỉnh', 'count'],
  ['xã, phường', 'count'],
] as const)('"%s" fits a figure in %s', (text, unit) => {
  expect(compareUnit(text, unit)).toBe('fits');
  expect(compareUnit(` ${text.normalize('NFD').toUpperCase()} `, unit)).toBe('fits');
});

test.each([
  ['%', 'count'],
  ['km', 'percent'],
  ['% thay đổi so với kỳ trước', 'percent'],
  ['triệu đồng', 'billion-vnd'],
  ['nghìn hộ', 'count'],
  ['triệu', 'percent'],
  ['tỷ USD', 'billion-vnd'],
] as const)('"%s" differs from a figure in %s', (text, unit) => {
  expect(compareUnit(text, unit)).toBe('differs');
});

test.each([
  ['hộ', 'percent'],
  ['lần', 'index'],
  ['đồng', 'billion-vnd'],
] as const)('"%s" leaves a figure in %s unclear', (text, unit) => {
  expect(compareUnit(text, unit)).toBe('unclear');
});
