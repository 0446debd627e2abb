import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { sampleSource, testLedger, type TestLedger } from '../../tests/support/test-ledger.ts';
import { retractFinding } from '../../tests/support/retracted-finding.ts';
import { sampleClaim } from '../../tests/support/sample-claims.ts';
import { migrateLedger, openLedger } from './open-ledger.ts';
import { isLedgerReady } from './read/is-ready.ts';
import { selectRows } from './read/select-rows.ts';
import { writeInTransaction } from './write/write-in-transaction.ts';

test('the migrations make exactly the tables that the entities describe', async () => {
  const database = await testDatabase();
  const ledger = await openLedger({ url: database.url });
  expect(await isLedgerReady(ledger)).toBe(false);
  await migrateLedger(ledger);
  expect(await ledger.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  expect(await ledger.migrator.up()).toEqual([]);
  expect(await isLedgerReady(ledger)).toBe(true);
  await ledger.close(true);
  await database.drop();
});

test('the server gives up a read that takes too long, and lets a writer take its time', async () => {
  const db = await testLedger();
  const { ledger } = db;
  const asked = 'show statement_timeout';
  expect(await selectRows(ledger, asked, [])).toEqual([{ statement_timeout: '30s' }]);
  expect(await writeInTransaction(ledger, async (session) => await session.execute(asked))).toEqual([
    { statement_timeout: '0' },
  ]);
  expect(await selectRows(ledger, asked, [])).toEqual([{ statement_timeout: '30s' }]);
  await db.close();
});

describe('append-only', () => {
  let db: TestLedger;
  beforeAll(async () => {
    db = await testLedger();
    const indicator = 'infrastructure.fibre-household-share';
    await db.append({
      sources: [sampleSource('one')],
      observations: [sampleClaim({ indicator, value: '101', sourceId: 'one' })],
      records: [
        {
          register: 'signal-dead-zone',
          domain: 'infrastructure',
          provinceId: 'kon-tum',
          key: '',
          period: null,
          content: { statement: 'none' },
          sourceId: 'one',
          locator: null,
        },
      ],
    });
    await retractFinding(db);
  });
  afterAll(async () => await db.close());

  test.each(['source', 'feed', 'observation', 'record', 'finding', 'finding_retraction'])(
    'the database refuses to change %s',
    async (table) => {
      const count = async (): Promise<unknown> => await db.ledger.em.fork().execute(`select count(*) from "${table}"`);
      const before = await count();
      expect(before).not.toEqual([{ count: '0' }]);
      const key = table === 'source' ? "id || 'x'" : 'id + 1';
      for (const sql of [`update "${table}" set id = ${key}`, `delete from "${table}"`, `truncate "${table}" cascade`])
        await expect(db.ledger.em.fork().execute(sql)).rejects.toThrow(/the ledger is append-only/);
      expect(await count()).toEqual(before);
    },
  );
});
