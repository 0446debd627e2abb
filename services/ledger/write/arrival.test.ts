import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { becomeWriter, nextInstant } from './arrival.ts';
import { writeInTransaction } from './write-in-transaction.ts';

let db: TestLedger;
beforeAll(async () => {
  db = await testLedger();
  await db.append({ sources: [sampleSource('one')] });
});
afterAll(async () => await db.close());

const fibre = (period: string, value = '1') =>
  sampleClaim({ indicator: 'infrastructure.fibre-household-share', period, value, sourceId: 'one' });
const select = async <Row>(sql: string): Promise<Row[]> => await db.ledger.em.getConnection().execute<Row[]>(sql);
const versions = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await select<{ domain: string; version: number }>('select domain, version::int as version from domain_version')
    ).map(({ domain, version }) => [domain, version]),
  );

test('the second clock strictly grows over deliveries, even those that come at once', async () => {
  const years = Array.from({ length: 12 }, (_, index) => String(2000 + index));
  await Promise.all(years.map(async (period) => await db.append({ observations: [fibre(period)] })));
  const instants = await select<{ ms: number }>(
    'select (extract(epoch from recorded_at) * 1000)::float8 as ms from feed order by id',
  );
  const times = instants.map(({ ms }) => ms);
  expect(times).toHaveLength(13);
  expect(new Set(times).size).toBe(13);
  expect(times.toSorted((left, right) => left - right)).toEqual(times);
});

test('the instant of a delivery is later than the millisecond in which it is taken', async () => {
  await writeInTransaction(db.ledger, async (session) => {
    await becomeWriter(session);
    for (let times = 0; times < 50; times++) {
      const [noted] = await session.execute<{ ms: number }>(
        `select (extract(epoch from date_trunc('milliseconds', clock_timestamp())) * 1000)::float8 as ms`,
      );
      expect((await nextInstant(session)).getTime()).toBeGreaterThan(noted?.ms ?? Infinity);
    }
  });
});

test('two writers at once take turns', async () => {
  const order: string[] = [];
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  let isHeld = (): void => undefined;
  const taken = new Promise<void>((resolve) => (isHeld = resolve));
  const first = writeInTransaction(db.ledger, async (session) => {
    await becomeWriter(session);
    isHeld();
    await held;
    order.push('first');
  });
  await taken;
  const second = db.append({ observations: [fibre('2050')] }).then(() => order.push('second'));
  const waiting = async (): Promise<boolean> =>
    (await select(`select 1 from pg_locks where locktype = 'advisory' and not granted`)).length > 0;
  await expect.poll(waiting).toBe(true);
  goOn();
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
});

test('the same change brought by two writers at once is written once', async () => {
  const receipts = await Promise.all([1, 2].map(async () => await db.append({ observations: [fibre('2060')] })));
  expect(new Set(receipts.map(({ accepted }) => accepted))).toEqual(new Set([0, 1]));
});

test('the version of a domain rises with a change of it, and only with one; that of reporting with every delivery kept', async () => {
  const before = await versions();
  await db.append({ observations: [fibre('2070')] });
  const [infrastructure, reporting] = [(before['infrastructure'] ?? 0) + 1, (before['reporting'] ?? 0) + 1];
  expect(await versions()).toEqual({ ...before, infrastructure, reporting });
  await db.append({ observations: [fibre('2070')] });
  expect(await versions()).toEqual({ ...before, infrastructure, reporting });
  await db.append({ sources: [sampleSource('two')] });
  expect(await versions()).toEqual({ ...before, infrastructure, reporting: reporting + 1 });
  await db.append({ observations: [sampleClaim({ value: '1', sourceId: 'one' }), fibre('2070', '2')] });
  expect(await versions()).toEqual({
    ...before,
    infrastructure: infrastructure + 1,
    'public-services': 1,
    reporting: reporting + 2,
  });
});
