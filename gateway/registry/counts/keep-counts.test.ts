import { buildSchema, parse } from 'graphql';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import type { OperationUse } from '../../engine/engine.ts';
import { keepCounts } from './keep-counts.ts';
import { openCounts, type Counts } from './open-counts.ts';
import type { TrafficCount } from './subgraph-traffic.ts';
import { summariseUses } from './summarise-uses.ts';

const schema = buildSchema(`type Query { province(id: ID, size: Size): Province } enum Size { LARGE SMALL }
  type Province { id: ID name: String }`);
const use = (text: string, count: number, operationName?: string): OperationUse => ({
  document: parse(text),
  operationName,
  schema,
  count,
});

let db: TestLedger;
let today = '2026-11-01';
let counts: Counts;
beforeAll(async () => {
  db = await testLedger();
  counts = openCounts({ url: db.url, name: 'test', today: () => today });
});
afterEach(async () => await db.ledger.em.getConnection().execute('delete from sent_operation'));
afterAll(async () => {
  await counts.close();
  await db.close();
});

test('operations that differ in values and aliases alone are one, and no value of theirs is left', async () => {
  const [summary, ...others] = await summariseUses([
    use('query Find { province(id: "kon-tum", size: LARGE) { id } }', 2, 'Find'),
    use('query Find { mine: province(id: "secret", size: LARGE) { id } }', 3, 'Find'),
  ]);
  expect(others).toEqual([]);
  expect(summary).toEqual({
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    name: 'Find',
    coordinates: ['Province.id', 'Query.province', 'Query.province(id:)', 'Query.province(size:)', 'Size.LARGE'],
    count: 5,
  });
  expect(JSON.stringify(summary)).not.toMatch(/kon-tum|secret|mine/);
});

test('requests are answered while many operations are read, of which the most used count', async () => {
  const texts = Array.from({ length: 1200 }, (_, at) => use(`query Q${at} { province { id } }`, at === 1199 ? 9 : 1));
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const summaries = await summariseUses(texts);
  clearInterval(timer);
  expect([summaries.length, summaries[0]?.name]).toEqual([1000, 'Q1199']);
  expect(turns).toBeGreaterThan(10);
});

test('whoever sends another text with every request fills no table', async () => {
  today = '2026-11-01';
  const few = openCounts({ url: db.url, name: 'test', today: () => today, mostADay: 3 });
  const note = async (...names: string[]): Promise<void> =>
    await few.sentOperations.note(
      await summariseUses(names.map((name) => use(`query ${name} { province { id } }`, 1, name))),
    );
  await note('A', 'B', 'C');
  await note('D', 'A');
  const told = await few.sentOperations.read();
  expect(Object.fromEntries(told.map(({ name, count }) => [name, count]))).toEqual({ A: 2, B: 1, C: 1 });
  await few.close();
});

test('counts of a day add up, those of 30 days are told together, and older ones are forgotten', async () => {
  const asked = await summariseUses([use('{ province { name } }', 4)]);
  for (const day of ['2026-10-01', '2026-10-03', '2026-11-01', '2026-11-01']) {
    today = day;
    await counts.sentOperations.note(asked);
  }
  expect(await counts.sentOperations.read()).toEqual([
    {
      hash: asked[0]?.hash,
      name: null,
      coordinates: ['Province.name', 'Query.province'],
      count: 12,
      lastSentOn: '2026-11-01',
    },
  ]);
  const rows = await db.ledger.em
    .getConnection()
    .execute<{ day: string }[]>('select distinct day::text from sent_operation');
  expect(rows.map(({ day }) => day).toSorted()).toEqual(['2026-10-03', '2026-11-01']);
});

test('what was counted last is noted when the gateway ends', async () => {
  const uses = [use('{ province { id } }', 7)];
  const traffic: TrafficCount[] = [
    { publicationId: 1, reason: null, count: 3 },
    { publicationId: 1, reason: 'too-slow', count: 2 },
  ];
  const keep = async (): Promise<void> =>
    await keepCounts({
      takeUses: () => uses.splice(0),
      takeTraffic: () => [...traffic],
      counts: openCounts({ url: db.url, name: 'test gateway', today: () => today }),
      log: pino({ level: 'silent' }),
      everyMs: 3_600_000,
    }).stop();
  await keep();
  expect((await counts.sentOperations.read()).map(({ count }) => count)).toEqual([7]);
  // Another gateway counts on.
  await keep();
  expect(await counts.subgraphTraffic.read([1, 2])).toEqual(
    traffic.map((each) => ({ ...each, count: each.count * 2 })),
  );
});
