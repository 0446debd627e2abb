import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeness, editDistance } from './closeness.ts';

test('exact is nearest, then the beginning, then a part, then few edits', () => {
  const ranks = ['hoabinh', 'hoabinhabc', 'xhoabinh', 'hoabnih', 'hoabxyh'].map((name) => closeness('hoabinh', name));
  expect(ranks.every((rank) => rank !== undefined)).toBe(true);
  expect(ranks).toEqual([...ranks].toSorted((a, b) => Number(a) - Number(b)));
});

test('short names allow one edit, names below three letters none', () => {
  expect([closeness('hua', 'hue'), closeness('hxa', 'hue'), closeness('hx', 'hn')]).toEqual([11, undefined, undefined]);
});

test('two neighbours swapped are one edit', () => {
  expect([editDistance('kontum', 'kotnum'), editDistance('', 'abc'), editDistance('kitten', 'sitting')]).toEqual([
    1, 3, 3,
  ]);
});

test('the distance is the same both ways and zero only to itself', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }),
  );
});
