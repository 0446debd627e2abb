import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { readObservations } from '../read/read-observations.ts';
import { readRevisions } from '../read/read-revisions.ts';

const indicator = 'infrastructure.fibre-household-share';
let year = 1999;
let period = '';
let db: TestLedger;
beforeAll(async () => {
  db = await testLedger();
  await db.append({ sources: [sampleSource('one'), sampleSource('two')] });
});
afterAll(async () => await db.close());
beforeEach(() => {
  period = String(++year);
});

const claim = (value: string, words: object = {}) =>
  sampleClaim({ indicator, period, value, sourceId: 'one', ...words });
const said = async (asOf: Date | null = null) =>
  await readObservations(db.ledger, { indicators: [indicator], period, asOf });
const values = async (asOf: Date | null = null): Promise<Set<string | null>> =>
  new Set((await said(asOf)).map(({ value }) => value));

test('a new claim is appended, one held word for word is left alone', async () => {
  expect(await db.append({ observations: [claim('80')] })).toMatchObject({ accepted: 1, unchanged: 0 });
  expect(await db.append({ observations: [claim('80'), claim('70', { sourceId: 'two' })] })).toMatchObject({
    accepted: 1,
    unchanged: 1,
  });
  expect(await values()).toEqual(new Set(['70', '80']));
});

test('the digits of the source count: 80.0 is not 80', async () => {
  await db.append({ observations: [claim('80')] });
  expect(await db.append({ observations: [claim('80.0')] })).toMatchObject({ accepted: 1 });
  expect(await values()).toEqual(new Set(['80.0']));
});

test('a changed claim is the next revision, and supersedes the one before', async () => {
  await db.append({ observations: [claim('80')] });
  const [first] = await said();
  await db.append({ observations: [claim('81')] });
  await db.append({ observations: [claim('82', { locator: 'page 3' })] });
  const [current, ...others] = await said();
  expect(others).toEqual([]);
  expect(current).toMatchObject({ value: '82', revision: 3, locator: 'page 3' });
  const revisions = (await readRevisions(db.ledger, [current?.id ?? 0])).get(current?.id ?? 0);
  expect(revisions?.map(({ value, revision }) => [revision, value])).toEqual([
    [2, '81'],
    [1, '80'],
  ]);
  expect(revisions?.at(-1)?.id).toBe(first?.id);
});

test('as of a day the ledger says what it knew then', async () => {
  const before = new Date();
  await db.append({ observations: [claim('80')] });
  const [first] = await said();
  await db.append({ observations: [claim('81')] });
  const [second] = await said();
  const at = (ms: number): Date => new Date(ms);
  const [learned, corrected] = [first?.recordedAt ?? 0, second?.recordedAt ?? 0];
  expect(await values(at(Math.min(before.getTime(), learned) - 1))).toEqual(new Set([]));
  expect(await values(at(learned))).toEqual(new Set(['80']));
  expect(await values(at(corrected - 1))).toEqual(new Set(['80']));
  expect(await values(at(corrected))).toEqual(new Set(['81']));
});

test('only so many newest periods, and those around a span', async () => {
  const series = ['2051', '2052', '2053', '2054'].map((each) => claim('1', { period: each, provinceId: 'nghe-an' }));
  await db.append({ observations: series });
  const periods = async (words: object): Promise<string[]> =>
    (
      await readObservations(db.ledger, { indicators: [indicator], provinceIds: ['nghe-an'], asOf: null, ...words })
    ).map((row) => row.period);
  expect(await periods({ newest: 2 })).toEqual(['2054', '2053']);
  const span = { start: '2051-01-01', end: '2052-12-31', newest: 1 };
  expect(await periods({ around: span })).toEqual(['2054', '2052', '2051']);
});

test('more rows than one statement holds are appended, each once', async () => {
  const days = Array.from({ length: 5200 }, (_, day) =>
    new Date(Date.UTC(2100, 0, 1 + day)).toISOString().slice(0, 10),
  );
  const observations = days.map((each) => claim('1', { period: each }));
  expect(await db.append({ observations })).toMatchObject({ accepted: 5200, unchanged: 0 });
  expect(await db.append({ observations })).toMatchObject({ accepted: 0, unchanged: 5200 });
});
