import { expect, test } from 'vitest';
import { etagMatches, weakEtag } from './etag-matches.ts';

test.each([
  ['"v1"', true],
  ['W/"v1"', true],
  ['"v0", W/"v1" , "v2"', true],
  ['"v0","v1"', true],
  ['*', true],
  [' * ', true],
  ['"v10"', false],
  ['v1', false],
  ['"*"', false],
  ['', false],
])('if-none-match: %s against "v1" is %s', (header, matches) => {
  expect(etagMatches(header, '"v1"')).toBe(matches);
});

test('a tag that was sent comes back as a match, weak or strong', () => {
  expect(['"v1"', weakEtag('"v1"')].map((sent) => etagMatches(sent, '"v1"'))).toEqual([true, true]);
});
