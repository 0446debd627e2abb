import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { verifyLedger } from './verify-ledger.ts';

let db: TestLedger;
beforeEach(async () => {
  db = await testLedger();
  await db.append({ sources: [sampleSource('one')] });
  for (const period of ['2022', '2023', '2024'])
    await db.append({ observations: [sampleClaim({ value: '80', period, sourceId: 'one' })] });
});
afterEach(async () => await db.close());

/** What somebody with the keys of the database could do. */
async function tamper(table: string, sql: string): Promise<void> {
  const connection = db.ledger.em.getConnection();
  await connection.execute(`alter table "${table}" disable trigger all`);
  await connection.execute(sql);
  await connection.execute(`alter table "${table}" enable trigger all`);
}

test('an untouched ledger verifies, and the same ledger has the same head', async () => {
  const verdict = await verifyLedger(db.ledger);
  expect(verdict).toMatchObject({ entries: 4, faults: [], unaudited: 0 });
  expect(await verifyLedger(db.ledger)).toEqual(verdict);
});

test.each([
  ['a changed figure', 'observation', `update observation set value = 81 where period = '2023'`, 'content-changed', 3],
  ['a deleted figure', 'observation', `delete from observation where period = '2023'`, 'content-changed', 3],
  [
    'a figure slipped in',
    'observation',
    `insert into observation select nextval('observation_id_seq'), province_id, domain, indicator, '2020', period_start, period_end, qualifier, value, lower, upper, numerator, denominator, stated, derived, merged_basis, source_id, locator, revision, supersedes, reason, withdrawn, feed_id, recorded_at from observation where period = '2023'`,
    'content-changed',
    3,
  ],
  [
    'a changed name of who wrote',
    'audit_entry',
    `update audit_entry set actor = 'nobody' where id = 3`,
    'entry-changed',
    3,
  ],
  ['a changed digest', 'audit_entry', `update audit_entry set digest = '' where id = 3`, 'entry-changed', 3],
  ['a missing entry', 'audit_entry', `delete from audit_entry where id = 3`, 'entry-missing', 4],
  ['a missing first entry', 'audit_entry', `delete from audit_entry where id = 1`, 'entry-missing', 2],
  ['a missing last entry', 'audit_entry', `delete from audit_entry where id = 4`, 'object-without-entry', null],
])('%s is found', async (...[, table, sql, kind, entry]) => {
  await tamper(table, sql);
  const { faults } = await verifyLedger(db.ledger);
  expect(faults).toContainEqual(expect.objectContaining({ kind, entry }));
});

test('what was written before there was a chain is counted, not accused', async () => {
  await tamper('audit_entry', 'delete from audit_entry where id < 4');
  const { faults, unaudited } = await verifyLedger(db.ledger);
  expect(unaudited).toBe(3);
  expect(faults).toEqual([{ entry: 4, object: expect.stringMatching(/^feed/) as string, kind: 'entry-missing' }]);
});
