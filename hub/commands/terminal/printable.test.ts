import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from './printable.ts';

test.each([
  ['\u001b[31mđỏ\u001b[0m', '\\u001b[31mđỏ\\u001b[0m'],
  ['một\nhai\tba', 'một↵hai→ba'],
  ['abc\u202egpj.exe', 'abc\\u202egpj.exe'],
  ['Đa\u0302\u0301t', 'Đất'],
])('%j is shown as %s', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('no text can steer the terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
