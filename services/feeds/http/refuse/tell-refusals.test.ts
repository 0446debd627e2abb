import { pino } from 'pino';
import { expect, test } from 'vitest';
import { LedgerUnavailable } from '../../../ledger/write/ledger-unavailable.ts';
import { tellRefusal } from './tell-refusals.ts';

const silent = pino({ level: 'silent' });
const failure = (code: string, words = ''): Error => Object.assign(new Error(words), { code });

test.each([
  ['a commit of which nobody knows', new LedgerUnavailable('unknown', failure('08006')), 'unknown'],
  ['a writer whose database went away', new LedgerUnavailable('interrupted', failure('57P01')), 'interrupted'],
  ['a database without room', new LedgerUnavailable('full', failure('53100')), 'full'],
  ['a connection refused before anything was written', failure('ECONNREFUSED'), 'interrupted'],
])('%s is told as the ledger’s, to be sent again', (_what, thrown, reason) => {
  const { status, error, headers } = tellRefusal(thrown, 'id', silent);
  expect([status, error.extensions]).toMatchObject([503, { code: 'LEDGER_UNAVAILABLE', reason }]);
  expect(error.extensions?.['vi']).toMatch(/Hãy/);
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
