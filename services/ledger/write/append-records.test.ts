import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordClaim } from '../claim.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { readRecordPage, readRecords } from '../read/read-records.ts';

let db: TestLedger;
beforeAll(async () => {
  db = await testLedger();
  await db.append({ sources: [sampleSource('one')] });
});
afterAll(async () => await db.close());

const record = (key: string, words: Partial<RecordClaim> = {}): RecordClaim => ({
  register: 'service-centre',
  domain: 'public-services',
  provinceId: 'kon-tum',
  key,
  period: null,
  content: { name: key },
  sourceId: 'one',
  locator: null,
  ...words,
});
const filter = { registers: ['service-centre'], asOf: null };

test('a record is appended, left alone where it says the same in another order, and superseded where it changed', async () => {
  expect(await db.append({ records: [record('a', { content: { name: 'a', seats: 1 } })] })).toMatchObject({
    accepted: 1,
  });
  expect(await db.append({ records: [record('a', { content: { seats: 1, name: 'a' } })] })).toMatchObject({
    unchanged: 1,
  });
  const [first] = await readRecords(db.ledger, filter);
  expect(await db.append({ records: [record('a', { content: { name: 'a', seats: 2 } })] })).toMatchObject({
    accepted: 1,
  });
  expect(await readRecords(db.ledger, filter)).toMatchObject([{ content: { name: 'a', seats: 2 } }]);
  const then = new Date(first?.recordedAt ?? 0);
  expect(await readRecords(db.ledger, { ...filter, asOf: then })).toMatchObject([{ content: { name: 'a', seats: 1 } }]);
});

test('paging by any size visits each record once', async () => {
  await db.append({ records: Array.from({ length: 11 }, (_, index) => record(`thing ${index}`)) });
  const all = await readRecords(db.ledger, filter);
  expect(all).toHaveLength(12);
  for (const limit of [1, 4, 12, 50]) {
    const visited: number[] = [];
    for (let afterId = 0; ;) {
      const { rows, total } = await readRecordPage(db.ledger, filter, { afterId, limit });
      expect(total).toBe(12);
      if (rows.length === 0) break;
      visited.push(...rows.map(({ id }) => id));
      afterId = visited.at(-1) as number;
    }
    expect(visited).toEqual(all.map(({ id }) => id));
  }
});
