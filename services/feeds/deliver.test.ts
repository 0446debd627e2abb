import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleSource, testLedger, type TestLedger } from '../../tests/support/test-ledger.ts';
import { readObservations } from '../ledger/read/read-observations.ts';
import { readDelivery } from './read/read-delivery.ts';
import { sampleClaim } from '../../tests/support/sample-claims.ts';

const indicator = 'infrastructure.fibre-household-share';
let db: TestLedger;
beforeEach(async () => {
  db = await testLedger();
});
afterEach(async () => await db.close());

const claim = (value: string, words: object = {}) => sampleClaim({ indicator, value, sourceId: 'one', ...words });
const tables = ['source', 'feed', 'observation', 'record', 'finding', 'domain_version'];
async function counts(): Promise<Record<string, number>> {
  const sql = tables.map((table) => `(select count(*)::int from "${table}") as "${table}"`).join();
  const [row] = await db.ledger.em.getConnection().execute<Record<string, number>[]>(`select ${sql}`);
  return row ?? {};
}
const value = async (): Promise<string | null | undefined> =>
  (await readObservations(db.ledger, { indicators: [indicator], asOf: null }))[0]?.value;

test.each(['observation', 'finding', 'feed', 'domain_version'])(
  'a delivery whose %s cannot be written leaves nothing behind, and can be brought again',
  async (table) => {
    const before = await counts();
    const refusal = `create function fail() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`;
    const sql = db.ledger.em.getConnection();
    await sql.execute(refusal);
    await sql.execute(`create trigger fail before insert on "${table}" for each row execute function fail()`);
    const delivery = { name: 'a.csv', digest: '1', sources: [sampleSource('one')], observations: [claim('101')] };
    await expect(db.append(delivery)).rejects.toThrow(/disk full/);
    expect(await counts()).toEqual(before);
    await sql.execute(`drop trigger fail on "${table}"`);
    expect(await db.append(delivery)).toMatchObject({ isNew: true, accepted: 2, findings: 1 });
  },
);

test('the same bytes under the same name are not read again', async () => {
  const delivery = { name: 'a.csv', digest: '1', sources: [sampleSource('one')], observations: [claim('80')] };
  await db.append(delivery);
  const before = await counts();
  expect(await db.append(delivery)).toEqual({
    name: 'a.csv',
    isNew: false,
    accepted: 0,
    unchanged: 0,
    findings: 0,
    faults: [],
  });
  expect(await counts()).toEqual(before);
});

test('bytes that come again take back what came between', async () => {
  const first = { name: 'a.csv', digest: '1', sources: [sampleSource('one')], observations: [claim('80')] };
  await db.append(first);
  await db.append({ name: 'a.csv', digest: '2', observations: [claim('81')] });
  expect(await value()).toBe('81');
  expect(await db.append(first)).toMatchObject({ isNew: true, accepted: 1 });
  expect(await value()).toBe('80');
});

test('rows of an unknown source are told, the rest is taken, and the same bytes pass once it is declared', async () => {
  await db.append({ sources: [sampleSource('one')] });
  const delivery = { name: 'a.csv', digest: '1', observations: [claim('80'), claim('70', { sourceId: 'two' })] };
  const fault = { file: 'a.csv', column: 'source', foundVi: 'two', expectedEn: 'the id of a source' };
  expect(await db.append(delivery)).toMatchObject({ isNew: true, accepted: 1, faults: [fault] });
  const untouched = await counts();
  expect(await db.append(delivery)).toMatchObject({ isNew: false, accepted: 0, unchanged: 1, faults: [fault] });
  expect(await counts()).toEqual(untouched);
  await db.append({ sources: [sampleSource('two')] });
  expect(await db.append(delivery)).toMatchObject({ isNew: true, accepted: 1, unchanged: 1, findings: 2, faults: [] });
  expect(await db.append(delivery)).toMatchObject({ isNew: false, faults: [] });
});

test('every row of an unknown source is told with its own line', async () => {
  const header =
    'province,indicator,period,qualifier,value,lower,upper,numerator,denominator,stated,unit,derived,source,locator';
  const rows = ['one', 'two', 'two'].map(
    (source, at) => `kon-tum,${indicator},${2021 + at},exact,80,,,,,,percent,no,${source},`,
  );
  const figures = { name: 'a.csv', kind: 'observations', bytes: Buffer.from([header, ...rows].join('\n')) } as const;
  const list = [
    { province: 'kon-tum', source: 'one', name: 'a' },
    { province: 'kon-tum', source: 'two', name: 'b' },
  ];
  const records = JSON.stringify({ serviceCentres: list }, null, 2);
  const registers = { name: 'b.json', kind: 'registers', bytes: Buffer.from(records) } as const;
  await db.append({ sources: [sampleSource('one')] });
  expect(await db.append(readDelivery(figures, db.foundation))).toMatchObject({
    accepted: 1,
    faults: [
      { file: 'a.csv', line: 3, column: 'source', foundVi: 'two' },
      { file: 'a.csv', line: 4, column: 'source', foundVi: 'two' },
    ],
  });
  expect(await db.append(readDelivery(registers, db.foundation))).toMatchObject({
    accepted: 1,
    faults: [{ file: 'b.json', line: 10, column: 'serviceCentres[1].source', foundVi: 'two' }],
  });
});

test('an id of a source may hold a comma', async () => {
  await db.append({ sources: [sampleSource('one,two')] });
  expect(await db.append({ observations: [claim('80', { sourceId: 'one,two' })] })).toMatchObject({ accepted: 1 });
});

test('a source is written once: what it is called later does not change it', async () => {
  await db.append({ sources: [sampleSource('one')] });
  expect(await db.append({ sources: [sampleSource('one', { title: 'Another' })] })).toMatchObject({
    accepted: 0,
    unchanged: 1,
  });
});

test('the number of statements does not grow with the number of provinces', async () => {
  await db.append({ sources: [sampleSource('one')] });
  const areas = db.foundation.areas.inForce('2024-12-31');
  const statementsOf = async (count: number, period: string): Promise<number> => {
    const before = db.statements.length;
    await db.append({ observations: areas.slice(0, count).map(({ id }) => claim('80', { provinceId: id, period })) });
    // Sent where a tenth of the table is new: 63 provinces are, in so small a ledger.
    return db.statements.slice(before).filter((statement) => !statement.includes('analyze observation')).length;
  };
  // Every feed has a period before it to be compared with.
  await statementsOf(63, '2021');
  expect(await statementsOf(63, '2023')).toBe(await statementsOf(1, '2022'));
});
