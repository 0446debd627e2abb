import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { verifyLedger } from '../../../services/ledger/audit/verify-ledger.ts';
import { committedNationalGraph, type NationalGraph } from './national-graph.ts';
import { coffee, officer, published, teaExtension } from './published.fixture.ts';
import { openRegistryStore, type RegistryStore } from './registry-store.ts';

const act = { reason: 'As agreed', actor: officer };
const newestFirst = { beforeNumber: 1000, limit: 100 };

let db: TestLedger;
let national: NationalGraph;
let store: RegistryStore;
beforeEach(async () => {
  db = await testLedger();
  national = await committedNationalGraph();
  store = openRegistryStore({ ledger: db.ledger, national });
});
afterEach(async () => {
  const { faults } = await verifyLedger(db.ledger);
  await db.close();
  // Whatever was done, the chain vouches for it.
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
});

const liveNames = async (): Promise<string[]> =>
  (await store.currentVersion()).publications.map(({ name, setAside }) => (setAside ? `(${name})` : name));

test('before anybody publishes, the graph is the committed one', async () => {
  expect(await store.currentVersion()).toEqual({
    number: 0,
    supergraphSdl: national.supergraphSdl,
    nationalDigest: null,
    publications: [],
  });
  expect(await store.adoptContract()).toEqual([]);
  expect(await store.history(newestFirst)).toEqual([]);
});

test('what is published is part of the next version, whole, and the same again changes nothing', async () => {
  const version = await store.publish(coffee());
  expect(version).toEqual({
    number: 1,
    supergraphSdl: expect.stringContaining('konTumCoffee: KonTumCoffee') as string,
    nationalDigest: national.digest,
    publications: [{ id: 1, ...coffee().candidate, ...coffee().parts, setAside: null }],
  });
  expect(await store.publish(coffee())).toEqual(version);
  expect(await store.currentVersion()).toEqual(version);
});

test('another publication of the name takes the place of the one before, which stays in the history', async () => {
  await store.publish(coffee());
  const { number, publications } = await store.publish(coffee('tonnes: Float\n  hectares: Float'));
  expect([number, publications.map(({ id }) => id)]).toEqual([2, [2]]);
  const facts = await store.publications({ names: ['kon-tum-coffee'] });
  expect(
    facts.map(({ id, isLive, versionNumber, publishedBy }) => ({ id, isLive, versionNumber, publishedBy })),
  ).toEqual([
    { id: 2, isLive: true, versionNumber: 2, publishedBy: 'test officer' },
    { id: 1, isLive: false, versionNumber: 1, publishedBy: 'test officer' },
  ]);
});

test('of many who publish at once none is lost: each is composed with what the others left', async () => {
  const names = ['an-giang', 'bac-giang', 'ca-mau', 'kon-tum', 'lang-son', 'nghe-an'];
  await Promise.all(
    names.map(
      async (province) =>
        await store.publish(published(`${province}-x`, null, { serves: { security: ['socOperating'] } })),
    ),
  );
  expect((await liveNames()).toSorted()).toEqual(names.map((name) => `${name}-x`));
  expect((await store.history(newestFirst)).map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1]);
});

test('who has seen another version than the current one is refused, by its number', async () => {
  await store.publish(coffee(undefined, { expectedVersion: 0 }));
  await expect(store.publish(coffee('tonnes: Int', { expectedVersion: 0 }))).rejects.toMatchObject({
    kind: 'stale-version',
    detail: '1',
  });
});

test('one figure is served by one subgraph of its owner', async () => {
  await store.publish(published('kon-tum-security', null, { serves: { security: ['socOperating'] } }));
  await expect(
    store.publish(published('kon-tum-soc', null, { serves: { security: ['socOperating', 'firewallAgencyShare'] } })),
  ).rejects.toMatchObject({ kind: 'serves-twice', detail: 'kon-tum-security: security.socOperating' });
  await store.publish(published('lam-dong-security', null, { serves: { security: ['socOperating'] } }));
  expect(await liveNames()).toEqual(['kon-tum-security', 'lam-dong-security']);
});

test('what does not compose is refused in the words of composition, and nothing is written', async () => {
  await expect(store.publish(coffee('tonnes: Nothing'))).rejects.toMatchObject({
    kind: 'does-not-compose',
    detail: expect.stringContaining('Nothing') as string,
  });
  expect(await store.currentVersion()).toMatchObject({ number: 0 });
});

test('a subgraph that only serves the contract leaves the supergraph as it is', async () => {
  const { supergraphSdl } = await store.publish(
    published('kon-tum-security', null, { serves: { security: ['socOperating'] } }),
  );
  expect(supergraphSdl).toBe(national.supergraphSdl);
});

test('an earlier version is rolled back to by a new one, even to the national graph alone', async () => {
  await store.publish(coffee());
  await store.publish(published('lam-dong-tea', teaExtension));
  const first = await store.rollBack({ version: 1, ...act });
  expect([first.number, await liveNames()]).toEqual([3, ['kon-tum-coffee']]);
  expect(first.supergraphSdl).not.toContain('lamDongTea');
  const none = await store.rollBack({ version: 0, ...act });
  expect([none.number, none.supergraphSdl, none.publications]).toEqual([4, national.supergraphSdl, []]);
  await store.rollBack({ version: 2, ...act });
  expect(await liveNames()).toEqual(['kon-tum-coffee', 'lam-dong-tea']);
  await expect(store.rollBack({ version: 77, ...act })).rejects.toMatchObject({
    kind: 'unknown-version',
    detail: '77',
  });
  expect(await store.history({ beforeNumber: 5, limit: 2 })).toMatchObject([
    {
      number: 4,
      cause: 'rollback',
      backTo: 0,
      publicationId: null,
      reason: 'As agreed',
      role: 'officer',
      publications: 0,
    },
    { number: 3, cause: 'rollback', backTo: 1, publications: 1 },
  ]);
});

test('one subgraph is brought back to what it was before, and out of retirement', async () => {
  await store.publish(coffee());
  await store.publish(published('lam-dong-tea', teaExtension));
  await store.publish(coffee('hectares: Float'));
  const coffeeIds = async (): Promise<number[]> =>
    (await store.currentVersion()).publications.filter(({ name }) => name === 'kon-tum-coffee').map(({ id }) => id);
  await store.bringBack({ name: 'kon-tum-coffee', publicationId: null, ...act });
  expect(await coffeeIds()).toEqual([1]);
  await store.bringBack({ name: 'kon-tum-coffee', publicationId: 3, ...act });
  expect(await coffeeIds()).toEqual([3]);
  await store.retire({ name: 'kon-tum-coffee', ...act });
  expect(await liveNames()).toEqual(['lam-dong-tea']);
  await store.bringBack({ name: 'kon-tum-coffee', publicationId: null, ...act });
  expect(await coffeeIds()).toEqual([3]);
  await expect(store.bringBack({ name: 'lam-dong-tea', publicationId: null, ...act })).rejects.toMatchObject({
    kind: 'nothing-before',
  });
  await expect(store.retire({ name: 'lam-dong-rice', ...act })).rejects.toMatchObject({ kind: 'not-live' });
});

test('a subgraph that is set aside stays composed, and every change of its standing is a version', async () => {
  const { supergraphSdl } = await store.publish(coffee());
  const aside = {
    publicationId: 1,
    reason: 'probes-fail',
    detail: 'unreachable',
    actor: { subject: null, role: 'hub' },
  } as const;
  expect(await store.setAside(aside)).toMatchObject({
    number: 2,
    supergraphSdl,
    publications: [
      { id: 1, setAside: { reason: 'probes-fail', detail: 'unreachable', since: expect.any(Date) as Date } },
    ],
  });
  expect(await store.setAside(aside)).toMatchObject({ number: 2 });
  expect(await store.returnToService(aside)).toMatchObject({ number: 3, publications: [{ id: 1, setAside: null }] });
  expect(await store.returnToService(aside)).toMatchObject({ number: 3 });
  await store.setAside(aside);
  // The same handed in again is a new beginning.
  expect(await store.publish(coffee())).toMatchObject({ number: 5, publications: [{ id: 2, setAside: null }] });
  await expect(store.setAside(aside)).rejects.toMatchObject({ kind: 'not-live' });
});

/** The national graph of a release that has a type of this name itself. */
const withOwnCoffee = ({ subgraphs, ...rest }: NationalGraph): NationalGraph => ({
  ...rest,
  subgraphs: [
    ...subgraphs,
    {
      name: 'crops',
      url: 'http://127.0.0.1:9/crops',
      sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
        type Query { crops: [KonTumCoffee!] }
        type KonTumCoffee @key(fields: "tonnes") { tonnes: Float! price: Float }`,
    },
  ],
  digest: 'another',
});

test('a contract that some do not fit any more sets these aside alone; when they fit again they are back', async () => {
  await store.publish(coffee());
  await store.publish(published('lam-dong-tea', teaExtension));
  const newer = openRegistryStore({ ledger: db.ledger, national: withOwnCoffee(national) });
  expect((await newer.adoptContract()).map(({ name }) => name)).toEqual(['kon-tum-coffee']);
  expect(await newer.currentVersion()).toMatchObject({
    number: 3,
    supergraphSdl: expect.stringMatching(/crops[\s\S]*lamDongTea/) as string,
    publications: [
      {
        name: 'kon-tum-coffee',
        setAside: { reason: 'does-not-compose', detail: expect.stringContaining('KonTumCoffee') as string },
      },
      { name: 'lam-dong-tea', setAside: null },
    ],
  });
  expect(await newer.adoptContract()).toEqual([]);
  await expect(newer.returnToService({ publicationId: 1, actor: officer })).rejects.toMatchObject({
    kind: 'does-not-compose',
  });
  expect(await store.adoptContract()).toEqual([]);
  expect(await liveNames()).toEqual(['kon-tum-coffee', 'lam-dong-tea']);
  expect(await store.history({ beforeNumber: 5, limit: 1 })).toMatchObject([
    { cause: 'contract', role: 'hub', author: null },
  ]);
});

test('the present is read by one statement, and so are the history and any number of publications', async () => {
  await store.publish(coffee());
  await store.publish(published('lam-dong-tea', teaExtension));
  const cost = async (read: () => Promise<unknown>): Promise<number> => {
    const before = db.statements.length;
    await read();
    return db.statements.length - before;
  };
  expect(await cost(async () => await store.currentVersion())).toBe(1);
  expect(await cost(async () => await store.history({ beforeNumber: 100, limit: 10 }))).toBe(1);
  expect(await cost(async () => await store.publications({ provinceIds: ['kon-tum', 'lam-dong'], isLive: true }))).toBe(
    1,
  );
});

test('whoever listens is told the number of each version', async () => {
  const listener = new Client({ connectionString: db.url });
  await listener.connect();
  const told: string[] = [];
  listener.on('notification', ({ payload }) => told.push(payload ?? ''));
  await listener.query('listen graph_version');
  await store.publish(coffee());
  await store.retire({ name: 'kon-tum-coffee', ...act });
  await expect.poll(() => told).toEqual(['1', '2']);
  await listener.end();
});

test.each(['graph_version', 'subgraph_publication', 'subgraph_standing'])(
  'the database refuses to change %s',
  async (table) => {
    await store.publish(coffee());
    await store.setAside({ publicationId: 1, reason: 'probes-fail', detail: 'x', actor: officer });
    for (const sql of [`update "${table}" set recorded_at = now()`, `delete from "${table}"`, `truncate "${table}"`])
      await expect(db.ledger.em.fork().execute(sql)).rejects.toThrow(/the ledger is append-only/);
  },
);
