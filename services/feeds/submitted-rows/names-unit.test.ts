import { expect, it } from 'vitest';
import { namesUnit } from './names-unit.ts';

it.each([
  ['%', 'percent'],
  ['%', 'percent-change'],
  ['Tỷ đồng', 'billion-vnd'],
  ['trạm', 'count'],
] as const)('"%s" can stand beside a figure in %s', (text, unit) => {
  expect(namesUnit(text, unit)).toBe(true);
});

it.each([
  ['%', 'count'],
  ['km', 'percent'],
  ['% thay đổi so với kỳ trước', 'percent'],
] as const)('"%s" contradicts a figure in %s', (text, unit) => {
  expect(namesUnit(text, unit)).toBe(false);
});
