import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTcpProxy, type TcpProxy } from '../../../tests/support/tcp-proxy.ts';
import { testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import type { GraphVersion } from '../publication.ts';
import { committedNationalGraph, type NationalGraph } from '../store/national-graph.ts';
import { officer, published } from '../store/published.fixture.ts';
import { openRegistryStore, type RegistryStore } from '../store/registry-store.ts';
import { followRegistry, type FollowOptions, type Following } from './follow-registry.ts';
import { graphCopyFile } from './graph-copy.ts';

const security = published('kon-tum-security', null, { serves: { security: ['socOperating'] } });
const twice = published('lam-dong-security', null, { serves: { security: ['socOperating'] } });

let db: TestLedger;
let national: NationalGraph;
let store: RegistryStore;
let proxy: TcpProxy;
let keepIn: string;
let folder: string;
let followers: Following[];
/** What was served, in order. */
let served: GraphVersion[];
/** Numbers of versions that cannot be built. */
let broken: Set<number>;
let lines: { readonly level: number; readonly msg: string; readonly version?: number; readonly from?: string }[];

beforeEach(async () => {
  db = await testLedger();
  national = await committedNationalGraph();
  store = openRegistryStore({ ledger: db.ledger, national });
  proxy = await startTcpProxy(db.url);
  folder = await mkdtemp(join(tmpdir(), 'lien-tinh-follow-'));
  keepIn = graphCopyFile(folder);
  [followers, served, broken, lines] = [[], [], new Set(), []];
});
afterEach(async () => {
  await Promise.all(followers.map(async (each) => await each.stop()));
  await proxy.close();
  await db.close();
  await rm(folder, { recursive: true });
});

async function follow(options: Partial<FollowOptions> = {}): Promise<Following> {
  const following = await followRegistry({
    url: proxy.urlOf(db.url),
    name: 'a test',
    nationalSdl: national.supergraphSdl,
    onVersion: async (version) => {
      if (broken.has(version.number)) throw new Error('cannot be built');
      served.push(version);
    },
    keepIn,
    log: pino({}, { write: (line) => void lines.push(JSON.parse(line) as (typeof lines)[number]) }),
    patienceMs: 500,
    ...options,
  });
  followers.push(following);
  return following;
}

const numbers = (): number[] => served.map(({ number }) => number);
const told = (level: number): string[] => lines.filter((line) => line.level === level).map(({ msg }) => msg);
const errors = 50;
const warnings = 40;

test('a start without publications serves the committed graph, and builds nothing twice', async () => {
  const following = await follow();
  expect([following.served(), served, told(warnings)]).toEqual([0, [], []]);
});

test('a start serves the current version, whole', async () => {
  const { number } = await store.publish(security);
  await follow();
  expect(served).toEqual([await store.currentVersion()]);
  expect(lines).toMatchObject([{ version: number, from: 'registry' }]);
});

test('each version and each change of standing is told to many, long before they would look by themselves', async () => {
  for (let each = 0; each < 5; each += 1) await follow({ pollMs: 60_000 });
  served = [];
  await store.publish(security);
  const begun = performance.now();
  await expect.poll(numbers, { interval: 5 }).toEqual([1, 1, 1, 1, 1]);
  // Long before any of them would have looked by itself.
  expect(performance.now() - begun).toBeLessThan(30_000);
  await store.setAside({ publicationId: 1, reason: 'probes-fail', detail: 'silent', actor: officer });
  await expect
    .poll(() => served.slice(5).map(({ publications }) => publications[0]?.setAside?.reason))
    .toEqual(Array.from({ length: 5 }, () => 'probes-fail'));
});

test('what was not told is found by looking', async () => {
  await follow();
  proxy.breakAll();
  proxy.leadTo(null);
  await store.publish(security);
  proxy.leadTo(db.url);
  await expect.poll(numbers).toEqual([1]);
});

test('a version that cannot be built leaves the one before in service, is told once, and is passed by the next', async () => {
  await store.publish(security);
  const following = await follow({ pollMs: 20 });
  broken.add(2);
  await store.publish(twice);
  await expect.poll(() => told(errors)).toHaveLength(1);
  // Several looks later it is still told once.
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([told(errors).length, following.served()]).toEqual([1, 1]);
  await store.retire({ name: 'lam-dong-security', reason: 'Broken', actor: officer });
  await expect.poll(numbers).toEqual([1, 3]);
});

test('without the registry a start serves the copy of the last version, and catches up once it is back', async () => {
  await store.publish(security);
  await (await follow()).stop();
  expect((await stat(keepIn)).mode & 0o777).toBe(0o600);
  proxy.leadTo(null);
  served = [];
  const version = await store.publish(twice);
  const following = await follow();
  expect([numbers(), served[0]?.publications.map(({ name }) => name)]).toEqual([[1], ['kon-tum-security']]);
  expect(told(warnings)).toEqual(['registry: out of reach at the start; it is tried on']);
  proxy.leadTo(db.url);
  await expect.poll(() => following.served()).toBe(version.number);
});

test('instants of a copy are instants again', async () => {
  await store.publish(security);
  await store.setAside({ publicationId: 1, reason: 'probes-fail', detail: 'silent', actor: officer });
  await (await follow()).stop();
  proxy.leadTo(null);
  await follow();
  expect(served[1]).toEqual(served[0]);
});

test.each<[string, (file: string) => Promise<void>]>([
  ['no copy', async (file) => await rm(file)],
  ['a copy that was cut off', async (file) => await writeFile(file, (await readFile(file, 'utf8')).slice(0, 900))],
  [
    'a copy that was changed',
    async (file) => await writeFile(file, (await readFile(file, 'utf8')).replace('kon-tum', 'kon-tun')),
  ],
])('without the registry, and with %s, the committed graph is served', async (_what, spoil) => {
  await store.publish(security);
  await (await follow()).stop();
  await spoil(keepIn);
  proxy.leadTo(null);
  served = [];
  const following = await follow();
  expect([following.served(), served]).toEqual([0, []]);
  expect(told(warnings)).toHaveLength(2);
});

test('a copy of another release is of another contract, and is not served', async () => {
  await store.publish(security);
  await (await follow()).stop();
  proxy.leadTo(null);
  served = [];
  await follow({ nationalSdl: `${national.supergraphSdl}\n` });
  expect(served).toEqual([]);
});

test('a current version that a start cannot build is passed over for the copy', async () => {
  await store.publish(security);
  await (await follow()).stop();
  await store.publish(twice);
  broken.add(2);
  served = [];
  const following = await follow();
  expect([following.served(), numbers()]).toEqual([1, [1]]);
});

test('a copy that cannot be kept keeps nothing from being served', async () => {
  await store.publish(security);
  await writeFile(join(folder, 'registry'), 'no folder');
  await follow();
  expect([numbers(), told(warnings)]).toEqual([
    [1],
    ['registry: no copy of the graph could be kept for the next start'],
  ]);
});

test('while the registry is away that is told once, and the graph stays', async () => {
  await store.publish(security);
  const following = await follow({ pollMs: 20 });
  proxy.leadTo(null);
  proxy.breakAll();
  await expect.poll(() => told(warnings)).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect([told(warnings).length, following.served()]).toEqual([1, 1]);
});

test('a database that was restored and went another way is followed, though the number is the same', async () => {
  await store.publish(security);
  // It looks for itself so rarely that it never sees the table empty.
  await follow({ pollMs: 60_000 });
  const connection = db.ledger.em.getConnection();
  for (const table of ['graph_version', 'subgraph_publication'])
    await connection.execute(`alter table "${table}" disable trigger all; delete from "${table}"`);
  await store.publish(twice);
  const heard = (): unknown[] => served.map(({ number, publications }) => [number, publications[0]?.name]);
  await expect.poll(heard).toEqual([
    [1, 'kon-tum-security'],
    [1, 'lam-dong-security'],
  ]);
});
