import { expect, test } from 'vitest';
import { viewStatus } from './view-status.ts';

const failed = (code: string) => [{ message: 'no', extensions: { code } }];

test.each([
  [{ data: { province: { id: 'kon-tum' }, ranking: null }, errors: failed('SUBGRAPH_UNAVAILABLE') }, 200],
  [{ data: { province: null }, errors: failed('UNKNOWN_PROVINCE') }, 404],
  [{ data: null, errors: failed('SUBGRAPH_UNAVAILABLE') }, 503],
  [{ data: null, errors: failed('UNAUTHENTICATED') }, 401],
  [{ data: null, errors: failed('FORBIDDEN') }, 403],
  [{ errors: failed('BAD_USER_INPUT') }, 400],
  [{ errors: failed('BAD_PERIOD') }, 400],
  [{ data: null, errors: failed('INTERNAL_SERVER_ERROR') }, 500],
  [{ data: null, errors: [{ message: 'no code' }] }, 500],
  [{ data: { province: null } }, 200],
])('%j is %i', (answer, status) => {
  expect(viewStatus(Buffer.from(JSON.stringify(answer)))).toBe(status);
});
