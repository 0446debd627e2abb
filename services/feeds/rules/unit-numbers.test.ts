import { expect, it } from 'vitest';
import { contract } from '../../../tests/support/sample-claims.ts';
import { unitNumbers } from './unit-numbers.ts';

function numbersOf(id: string, from: string, to?: string): number[] {
  const area = contract.areas.byId(id);
  return area ? unitNumbers(contract.areas, area, from, to) : [];
}

it('a unit that lives on stood among 63 and stands among 34', () => {
  expect(numbersOf('ha-noi', '2024-01-01')).toEqual([34, 63]);
  expect(numbersOf('ha-noi', '2024-01-01', '2025-06-30')).toEqual([63]);
  expect(numbersOf('ha-noi', '2025-07-01')).toEqual([34]);
});

it('only days of the own lifetime count', () => {
  expect(numbersOf('kon-tum', '2024-01-01')).toEqual([63]);
  expect(numbersOf('khanh-hoa-2025', '2024-01-01')).toEqual([34]);
  expect(numbersOf('kon-tum', '2025-07-01')).toEqual([]);
});
