import { expect, test } from 'vitest';
import {
  badArgument,
  badCursor,
  badDate,
  badViewVariable,
  errorCatalogue,
  forbidden,
  overloaded,
  queryTooCostly,
  subgraphUnavailable,
  unauthenticated,
  untrustedDocument,
} from './catalogue.ts';

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

test('a missing right is named: the field, and what would open it', () => {
  expect(forbidden(['Province.security'], [['security:read', 'province:kon-tum'], ['admin']])).toMatchObject({
    message: expect.stringContaining(
      'Not shown: Province.security; needs security:read and province:kon-tum, or admin.',
    ) as string,
    extensions: {
      code: 'FORBIDDEN',
      fields: ['Province.security'],
      scopes: [['security:read', 'province:kon-tum'], ['admin']],
    },
  });
  expect(unauthenticated(['Province.security'])).toMatchObject({
    message: expect.stringContaining('Not shown: Province.security.') as string,
    extensions: { code: 'UNAUTHENTICATED', fields: ['Province.security'] },
  });
});

test('a refused document is quoted by its id where it had one, and the names that would do are listed', () => {
  expect(untrustedDocument('no-such', ['national-summary'])).toMatchObject({
    message: expect.stringContaining('Found "no-such". Send {"documentId"') as string,
    extensions: { code: 'UNTRUSTED_DOCUMENT', documents: ['national-summary'] },
  });
  expect(untrustedDocument(undefined, []).message).not.toContain('Found');
});

test('limits say what was found and what is allowed', () => {
  expect(queryTooCostly(1200, 1000)).toMatchObject({
    message: expect.stringContaining('Estimated 1200; the limit is 1000.') as string,
    extensions: { code: 'QUERY_TOO_COSTLY', estimated: 1200, maximum: 1000 },
  });
  expect(overloaded(3)).toMatchObject({
    message: expect.stringContaining('Try again in 3 s.') as string,
    extensions: { code: 'OVERLOADED', retryAfterSeconds: 3 },
  });
  expect(badViewVariable('period', 'soon', 'Period')).toMatchObject({
    message: expect.stringContaining('"period" is "soon"; expected Period.') as string,
    extensions: { code: 'BAD_VIEW_VARIABLE', variable: 'period' },
  });
});
