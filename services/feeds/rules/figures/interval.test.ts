import { expect, it } from 'vitest';
import { fractionOf, parseDecimal } from './decimal.ts';
import { contains, meet, printedInterval } from './interval.ts';

const point = (text: string) => fractionOf(parseDecimal(text));
const printed = (text: string) => printedInterval(parseDecimal(text));

it('a printed number stands for what rounds or is cut to it', () => {
  const holds = (text: string) => contains(printed('95.2'), point(text));
  expect(['95.149', '95.15', '95.2', '95.2999', '95.3'].map(holds)).toEqual([false, true, true, true, false]);
});

it('a number below 0 is cut towards 0', () => {
  const holds = (text: string) => contains(printed('-3.5'), point(text));
  expect(['-3.6', '-3.599', '-3.45', '-3.449'].map(holds)).toEqual([false, true, true, false]);
});

it('0 is what anything near it is cut to, from either side', () => {
  const holds = (text: string) => contains(printed('0.0'), point(text));
  expect(['-0.1', '-0.099', '0.0', '0.099', '0.1'].map(holds)).toEqual([false, true, true, true, false]);
});

it('an open end does not touch', () => {
  expect(meet(printed('75'), { low: point('76'), high: null })).toBe(false);
  expect(meet({ low: null, high: point('76') }, { low: point('76'), high: null })).toBe(true);
  expect(meet({ low: null, high: null }, printed('1'))).toBe(true);
});
