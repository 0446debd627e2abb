import { pino } from 'pino';
import { expect, test } from 'vitest';
import { tellRefusal } from './tell-refusals.ts';

const silent = pino({ level: 'silent' });
const failure = (code: string, words = ''): Error => Object.assign(new Error(words), { code });

test.each([
  ['a connection refused', failure('ECONNREFUSED')],
  ['one below what the ORM says', new Error('driver', { cause: failure('ECONNRESET') })],
  ['a server that shuts down', failure('57P01')],
  ['a connection that broke', failure('08006')],
  ['no room for more connections', failure('53300')],
  ['a transaction given up', failure('40P01')],
  ['a pool that found none in time', new Error('timeout exceeded when trying to connect')],
  ['an end without a word', new Error('Connection terminated unexpectedly')],
])('%s is told as the ledger’s, to be sent again', (_what, error) => {
  const { status, error: told, headers } = tellRefusal(error, 'id', silent);
  expect([status, told.extensions?.['code']]).toEqual([503, 'LEDGER_UNAVAILABLE']);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
});

test.each(['ENOSPC', 'EDQUOT'])('a disk without room (%s) is told as such', (code) => {
  const { status, error } = tellRefusal(failure(code), 'id', silent);
  expect([status, error.extensions?.['code']]).toEqual([503, 'STORAGE_FULL']);
});

test.each([failure('23505'), failure('42P01'), new TypeError('x is undefined'), 'thrown'])(
  'whatever nobody foresaw is masked, with the id under which the log has it: %s',
  (error) => {
    expect(tellRefusal(error, 'id-1', silent)).toMatchObject({
      status: 500,
      error: { extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'id-1' } },
    });
  },
);
