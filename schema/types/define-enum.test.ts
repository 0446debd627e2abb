import { expect, test } from 'vitest';
import { defineEnum } from './define-enum.ts';

const Sample = defineEnum('SampleForTests', 'A list.', { 'one-word': 'Một. One.', 'two.words': 'Hai. Two.' });

test('the stored words are shown by their GraphQL names', () => {
  expect(Sample.words).toEqual(['one-word', 'two.words']);
  expect(Sample.type).toEqual({ ONE_WORD: 'one-word', TWO_WORDS: 'two.words' });
  expect(Sample.nameOf('one-word')).toBe('ONE_WORD');
  expect(Sample.nameOf('two.words')).toBe('TWO_WORDS');
});

test('only the stored words are of the list', () => {
  expect(Sample.has('one-word')).toBe(true);
  for (const text of ['ONE_WORD', 'one', '', 'toString', '__proto__']) expect(Sample.has(text)).toBe(false);
});
