import { finished } from 'node:stream/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { copyLine } from './copy-line.ts';
import { writeInTransaction } from './write-in-transaction.ts';

let db: TestLedger;
const sql = async <Row extends object>(text: string): Promise<Row[]> =>
  await db.ledger.em.getConnection().execute<Row[]>(text);
const words = async (): Promise<string[]> =>
  (await sql<{ word: string }>('select word from word order by word')).map(({ word }) => word);
beforeAll(async () => {
  db = await testLedger();
  await sql('create table word (word text)');
});
beforeEach(async () => void (await sql('truncate word')));
afterAll(async () => await db.close());

test('what is done is there once it is over', async () => {
  const result = await writeInTransaction(db.ledger, async (session) => {
    await session.execute('insert into word values (?), (?)', ['a', 'b']);
    expect(await words()).toEqual([]);
    return await session.execute<{ count: number }>('select count(*)::int as count from word where word = ?', ['a']);
  });
  expect(result).toEqual([{ count: 1 }]);
  expect(await words()).toEqual(['a', 'b']);
});

test('nothing is there where the work fails, and the connection serves the next one', async () => {
  for (let turn = 0; turn < 15; turn += 1) {
    const work = writeInTransaction(db.ledger, async (session) => {
      await session.execute('insert into word values (?)', ['a']);
      await session.execute(turn % 2 ? 'no sql' : 'select 1');
      throw new Error('on purpose');
    });
    await expect(work).rejects.toThrow(turn % 2 ? /syntax error/ : 'on purpose');
  }
  expect(await words()).toEqual([]);
});

test('nothing is there where the result is not to be kept', async () => {
  const work = async (isKept: boolean): Promise<boolean> =>
    await writeInTransaction(
      db.ledger,
      async (session) => {
        await session.execute('insert into word values (?)', ['a']);
        return isKept;
      },
      (result) => result,
    );
  expect(await work(false)).toBe(false);
  expect(await words()).toEqual([]);
  await work(true);
  expect(await words()).toEqual(['a']);
});

test('a transaction whose server goes away fails, and the pool goes on', async () => {
  const work = writeInTransaction(db.ledger, async (session) => {
    await session.execute('insert into word values (?)', ['a']);
    const [own] = await session.execute<{ pid: number }>('select pg_backend_pid() as pid');
    await sql(`select pg_terminate_backend(${own?.pid})`);
    await session.execute('insert into word values (?)', ['b']);
  });
  await expect(work).rejects.toMatchObject({ name: 'LedgerUnavailable', reason: 'interrupted' });
  expect(await words()).toEqual([]);
});

test('whatever a cell holds, COPY takes it as it is', async () => {
  const cells = ['plain', 'tab\there', 'line\nfeed', 'back\\slash', '\\N', '\\.', 'cr\rhere', 'đô thị', ''];
  await writeInTransaction(db.ledger, async (session) => {
    const copy = session.copyFrom('copy word from stdin');
    copy.end(cells.map((cell) => copyLine([cell])).join(''));
    await finished(copy);
  });
  expect(new Set(await words())).toEqual(new Set(cells));
});
