import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { sampleRow } from '../../../tests/support/sample-rows.ts';
import { toTargets } from './target-model.ts';

const indicator = 'infrastructure.fibre-household-share';
const atLeast80 = { indicator, comparator: 'at-least', value: 80, upper: null };

let db: TestLedger;
beforeAll(async () => {
  db = await testLedger();
  const claim = (period: string, value: string) => sampleClaim({ indicator, period, value, sourceId: 'one' });
  await db.append({
    sources: [sampleSource('one')],
    observations: [claim('2022', '70'), claim('2024', '85'), claim('2025', '79')],
  });
});
afterAll(async () => await db.close());

async function standsOn(on: string): Promise<unknown> {
  const { id, locator, recordedAt, source } = sampleRow();
  const record = { id, locator, recordedAt, source, register: 'target', provinceId: 'kon-tum', period: '2025' };
  const [target] = await toTargets([{ ...record, content: atLeast80 }], db.foundation, { on, asOf: null });
  return { status: target?.status, actual: target?.actual?.period, latest: target?.latest?.period };
}

test('a target that is not due is held against the newest figure of a period that has begun', async () => {
  expect(await standsOn('2023-06-30')).toEqual({ status: 'behind', actual: '2022', latest: '2022' });
  expect(await standsOn('2024-12-20')).toEqual({ status: 'ahead', actual: '2024', latest: '2024' });
});

test('before any figure there is nothing to hold it against', async () => {
  expect(await standsOn('2021-06-30')).toEqual({ status: 'not-yet-due', actual: undefined, latest: undefined });
});

test('once due it is held against the figure of its own period', async () => {
  expect(await standsOn('2026-01-01')).toEqual({ status: 'missed', actual: '2025', latest: '2025' });
});
