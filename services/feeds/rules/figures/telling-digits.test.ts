import { expect, it } from 'vitest';
import { tellingDigits, tellingDigitsOfShare } from './telling-digits.ts';

it.each([
  ['4342', 4],
  ['1200', 2],
  ['0.4780', 3],
  ['75.39', 4],
  ['0', 0],
  ['-12.50', 3],
])('%s tells by %i digits', (text, digits) => {
  expect(tellingDigits(text)).toBe(digits);
});

it.each([
  ['75.39', 4],
  ['99.66', 2],
  ['100', 0],
  ['97.92', 3],
  ['0.5', 1],
])('the share %s tells by %i digits', (text, digits) => {
  expect(tellingDigitsOfShare(text)).toBe(digits);
});
