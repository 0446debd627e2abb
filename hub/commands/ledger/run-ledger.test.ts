import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { findFreePort } from '../../postgres/free-port.ts';
import { type, type Typed } from '../command-line/typed-command.fixture.ts';
import { runHub } from '../hub/run-hub.ts';

let db: TestLedger;
beforeEach(async () => {
  db = await testLedger();
  await db.append({ sources: [sampleSource('one')] });
  for (const period of ['2022', '2023', '2024'])
    await db.append({ observations: [sampleClaim({ value: '80', period, sourceId: 'one' })] });
});
afterEach(async () => await db.close());

const ledger = async (words: string, url = db.url): Promise<Typed> =>
  await type(runHub, ['ledger', ...words.split(' ')], { environment: { DATABASE_URL: url } });

/** What somebody with the keys of the database could do. */
async function tamper(table: string, sql: string): Promise<void> {
  const connection = db.ledger.em.getConnection();
  await connection.execute(`alter table "${table}" disable trigger all`);
  await connection.execute(sql);
  await connection.execute(`alter table "${table}" enable trigger all`);
}

const headOf = async (): Promise<string> => (await ledger('head')).out.split(' ')[0] ?? '';

describe('ledger head', () => {
  test('prints hash and number of the last entry, and nothing else', async () => {
    expect(await ledger('head')).toEqual({
      code: 0,
      out: expect.stringMatching(/^[\da-f]{64} 4\n$/) as unknown,
      err: '',
    });
  });

  test('of a ledger without entries is the beginning', async () => {
    await tamper('audit_entry', 'delete from audit_entry');
    expect((await ledger('head')).out).toBe(`${'0'.repeat(64)} 0\n`);
  });
});

describe('ledger verify', () => {
  test('of a whole ledger tells entries and head, and ends with 0', async () => {
    const head = await headOf();
    expect(await ledger('verify')).toEqual({
      code: 0,
      out: `SỔ CÁI NGUYÊN VẸN: cả 4 mục.\nTHE LEDGER IS WHOLE, all of its 4 entries.\n\nSố mục · entries:  4\nMục cuối · head:   ${head} 4\n`,
      err: 'Đang kiểm tra sổ cái · verifying…\n',
    });
  });

  test.each([
    [
      'observation',
      `update observation set value = 81 where period = '2023'`,
      'Entry 3 (feed 3): its rows are not as they were written',
    ],
    [
      'audit_entry',
      `update audit_entry set actor = 'nobody' where id = 3`,
      'Entry 3 (feed 3): was changed after it was written',
    ],
    ['audit_entry', `delete from audit_entry where id = 3`, 'Entry 4 (feed 4): does not follow the entry before it'],
    ['audit_entry', `delete from audit_entry where id = 4`, 'feed 4: holds rows that no entry vouches for'],
  ])(
    'of a ledger whose %s was changed tells what that means and what to do, and ends with 1',
    async (table, sql, english) => {
      await tamper(table, sql);
      const { code, out } = await ledger('verify');
      expect(code).toBe(1);
      expect(out).toMatch(/^SỔ CÁI KHÔNG CÒN NGUYÊN VẸN: \d lỗi\.\nTHE LEDGER IS NOT WHOLE: \d faults?\.\n/);
      expect(out).toContain(english);
      expect(out).toMatch(/Cần làm: .+\nWhat to do: keep the database as it is for evidence/);
    },
  );

  test('does not call a ledger whole whose feeds no entry vouches for', async () => {
    await tamper('audit_entry', 'delete from audit_entry');
    const { out } = await ledger('verify');
    expect(out).toContain('The chain of 0 entries is whole, but 4 of the feeds stand outside it.');
    expect(out).toContain('they are from before there was one, or its beginning was removed.');
  });

  test('finds a noted head again, and how much came after it', async () => {
    const noted = await headOf();
    await db.append({ observations: [sampleClaim({ value: '80', period: '2021', sourceId: 'one' })] });
    const { code, out } = await ledger(`verify --since-head=${noted}`);
    expect(code).toBe(0);
    expect(out).toContain('The noted head is still in the chain; 1 entry came after it.');
    const whole = await type(runHub, ['ledger', 'verify', '--since-head', (await ledger('head')).out], {
      environment: { DATABASE_URL: db.url },
    });
    expect([whole.code, whole.out.includes('; 0 entries came after it.')]).toEqual([0, true]);
  });

  test('sees by a noted head alone that the end was cut off together with its rows', async () => {
    const noted = await headOf();
    await tamper('observation', `delete from observation where period = '2024'`);
    await tamper('audit_entry', 'delete from audit_entry where id = 4');
    await tamper('feed', 'delete from feed where id = 4');
    expect((await ledger('verify')).code).toBe(0);
    const { code, out } = await ledger(`verify --since-head=${noted}`);
    expect(code).toBe(1);
    expect(out).toContain(`${noted}: is no longer in the chain: its end was cut off`);
  });
});

describe('a ledger that cannot be looked at ends with 2', () => {
  test('where nobody answers', async () => {
    const { code, out, err } = await ledger('verify', `postgres://u:s3cret@127.0.0.1:${await findFreePort()}/x`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Không xem được sổ cái.*\nThe ledger could not be looked at.*\n.*DATABASE_URL/);
    expect(err).not.toContain('s3cret');
  });

  test('where the database is none', async () => {
    const empty = await testDatabase();
    const { code, err } = await ledger('head', empty.url);
    expect(code).toBe(2);
    expect(err).toContain('This database has no audit chain');
    await empty.drop();
  });

  test('where DATA_DIR holds none, and none is made', async () => {
    const { code, err } = await type(runHub, ['ledger', 'head'], { environment: { DATA_DIR: '/nowhere/at/all' } });
    expect(code).toBe(2);
    expect(err).toContain('There is no ledger in /nowhere/at/all/postgres; see DATA_DIR and DATABASE_URL.');
  });

  test('where the noted head is none', async () => {
    const { code, err } = await ledger('verify --since-head=abc');
    expect(code).toBe(2);
    expect(err).toContain(
      '--since-head must be a hash as "ledger head" prints it, 64 hexadecimal digits; found "abc".',
    );
  });
});
