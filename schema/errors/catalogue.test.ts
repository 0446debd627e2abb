import { expect, test } from 'vitest';
import { badArgument, badCursor, badDate, errorCatalogue, subgraphUnavailable } from './catalogue.ts';

const entries = Object.values(errorCatalogue);

test('each code is defined once', () => {
  expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
});

test.each(entries)('$code says in both languages what is wrong, and how to mend it', ({ code, vi, en, mend }) => {
  expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  for (const text of [vi, en, mend]) expect(text).toMatch(/^\p{Lu}.{9,}\.$/su);
  expect(vi).not.toBe(en);
});

test('a refusal carries its code and its Vietnamese text, and quotes what was found', () => {
  const error = badArgument('top', 0, '1 or more');
  expect(error.message).toContain('"top" is 0; expected 1 or more.');
  expect(error.extensions).toEqual({ code: 'BAD_ARGUMENT', vi: errorCatalogue.badArgument.vi, argument: 'top' });
  expect(subgraphUnavailable('economy', ['Province.economy']).extensions).toMatchObject({
    subgraph: 'economy',
    fields: ['Province.economy'],
  });
});

test('what was found is quoted in short, and nothing is something to be found', () => {
  expect(badCursor('x'.repeat(10_000)).message.length).toBeLessThan(300);
  expect(badDate(undefined).message).toContain('Found nothing.');
});
