import { printParseErrorCode } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { isVietnamese } from '../../../tests/support/is-vietnamese.ts';
import { jsonErrorWords } from './json-words.ts';

/** One more than the parser has. */
const unknown: number = 17;

const wordsOf = (error: number) => jsonErrorWords({ error, offset: 0, length: 0 });

test('whatever breaks the syntax of JSON is named in both languages, each error by words of its own', () => {
  const errors = Array.from({ length: unknown - 1 }, (_, at) => at + 1);
  expect(printParseErrorCode(unknown)).toMatch(/unknown/);
  const words = errors.map(wordsOf);
  expect(words.filter(({ foundVi, foundEn }) => !isVietnamese(foundVi) || isVietnamese(foundEn))).toEqual([]);
  expect(new Set([wordsOf(unknown), ...words]).size).toBe(unknown);
});
