import { expect, it } from 'vitest';
import { parseDecimal } from './decimal.ts';
import { printedInterval } from './interval.ts';
import { movePoint, slipBetween } from './power-of-ten.ts';

const share = { over: 136_300n, under: 1726n };
const slipOf = (printed: string) => slipBetween(printed, printedInterval(parseDecimal(printed)), share);

it.each([
  ['78.97', undefined],
  ['79.24', undefined],
  ['7.897', -1],
  ['0.79', -2],
  ['789.7', 1],
  ['7896', 2],
  ['8', undefined],
])('78.97 printed as %s has slipped by %s', (printed, power) => {
  expect(slipOf(printed)).toBe(power);
});

it('nothing is a slip of 0', () => {
  expect(slipBetween('0', printedInterval(parseDecimal('0')), { over: 0n, under: 1n })).toBeUndefined();
});

it.each([
  ['7.897', 1, '78.97'],
  ['789.7', -1, '78.97'],
  ['12', 3, '12000'],
  ['38060', -1, '3806.0'],
  ['5', -2, '0.05'],
])('%s with its point moved by %i is %s', (text, places, moved) => {
  expect(movePoint(text, places)).toBe(moved);
});
