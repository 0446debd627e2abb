import { expect, it } from 'vitest';
import { fractionOf, parseDecimal } from './decimal.ts';
import { contains } from './interval.ts';
import { roundedInterval } from './rounded-count.ts';

const holds = (told: string, counted: string): boolean =>
  contains(roundedInterval(told), fractionOf(parseDecimal(counted)));

it.each<[told: string, of: string, not: string]>([
  ['390000', '389812', '384999'],
  ['22300000', '22312405', '22400000'],
  ['5200', '5299', '5300'],
  ['1000', '1043', '1100'],
  ['100', '104', '110'],
])('%s may be %s told in round numbers, not %s', (told, of, not) => {
  expect([holds(told, of), holds(told, not)]).toEqual([true, false]);
});

it.each(['1363', '460', '1810', '0', '7'])('%s is told to the last digit', (told) => {
  expect([holds(told, told), holds(told, String(Number(told) + 1))]).toEqual([true, false]);
});
