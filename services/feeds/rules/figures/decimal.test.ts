import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aligned, compareDecimals, decimalText, floorOf, parseDecimal, roundTo } from './decimal.ts';

const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat({ max: 20 }));

it('a decimal reads back as it was written, with its digits', () => {
  for (const text of ['0', '84', '95.20', '-0.05', '0.007', '376874', '-12.5'])
    expect(decimalText(parseDecimal(text))).toBe(text);
  fc.assert(
    fc.property(decimals, ([digits, scale]) => {
      expect(parseDecimal(decimalText({ digits, scale }))).toEqual({ digits, scale });
    }),
  );
});

it('text that is no decimal throws', () => {
  for (const text of ['', '1,5', '1e3', '.5', '5.', '+1', ' 1'])
    expect(() => parseDecimal(text)).toThrow('not a decimal');
});

it('decimals compare by what they are worth', () => {
  expect(compareDecimals('0.1', '0.10')).toBe(0);
  expect(compareDecimals('-0.2', '-0.1')).toBe(-1);
  expect(compareDecimals('10000000000000000.2', '10000000000000000.1')).toBe(1);
});

it('two decimals are aligned to the finer unit', () => {
  expect(aligned(parseDecimal('12'), parseDecimal('3.5'))).toEqual({ a: 120n, b: 35n, scale: 1 });
});

it('the floor lies below also where the number does', () => {
  expect([-3n, -2n, -1n, 0n, 1n, 2n, 3n].map((over) => floorOf({ over, under: 2n }))).toEqual([
    -2n,
    -1n,
    -1n,
    0n,
    0n,
    1n,
    1n,
  ]);
});

it('a tie is rounded up, where a float would miss it', () => {
  expect(decimalText(roundTo({ over: 1005n, under: 1000n }, 2))).toBe('1.01');
  expect(decimalText(roundTo({ over: 136_300n, under: 1726n }, 2))).toBe('78.97');
});
