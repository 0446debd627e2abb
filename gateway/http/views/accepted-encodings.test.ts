import { expect, test } from 'vitest';
import { acceptedEncodings } from './accepted-encodings.ts';

test.each([
  [undefined, ['identity']],
  ['', ['identity']],
  ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
  ['gzip', ['gzip', 'identity']],
  ['GZIP;Q=0.5, br;q=0.2', ['gzip', 'br', 'identity']],
  ['x-gzip', ['gzip', 'identity']],
  ['br;q=0, gzip', ['gzip', 'identity']],
  ['*', ['br', 'gzip', 'identity']],
  ['*;q=0.1, gzip;q=0.8', ['gzip', 'br', 'identity']],
  ['identity;q=1, gzip;q=0.5', ['identity', 'gzip']],
  ['identity;q=0, gzip', ['gzip']],
  ['gzip, *;q=0', ['gzip']],
  ['*;q=0', ['identity']],
  ['deflate', ['identity']],
  ['br;q=nonsense', ['identity']],
])('%j allows %j', (header, encodings) => {
  expect(acceptedEncodings(header)).toEqual(encodings);
});
