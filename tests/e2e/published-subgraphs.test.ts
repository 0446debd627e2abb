import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSubgraph, type RunningEndpoint } from '../../gateway/registry/checks/kon-tum.fixture.ts';
import { coffeeExtension, officer, published } from '../../gateway/registry/store/published.fixture.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { startTestHub, type TestHub } from '../support/test-hub.ts';

/** Provinces of this test stand on this machine. */
const settings = { ENDPOINTS_ALLOWED: '127.0.0.0/8' };

let database: TestDatabase;
let coffee: RunningEndpoint;
/** Two gateways over one registry. */
let hubs: TestHub[];
beforeAll(async () => {
  database = await testDatabase();
  coffee = await serveSubgraph(coffeeExtension(), {
    Province: {
      __resolveReference: ({ id }: { id: string }) => (id === 'kon-tum' ? { id } : null),
      konTumCoffee: () => ({ tonnes: 1234.5 }),
    },
  });
  const first = await startTestHub(settings, database);
  hubs = [first, await startTestHub(settings, database)];
});
afterAll(async () => {
  await Promise.all(hubs.map(async (hub) => await hub.stop()));
  coffee.stop();
  await database.drop();
});

const question = '{ province(id: "kon-tum") { id konTumCoffee { tonnes } } }';
const askAll = async (): Promise<unknown[]> =>
  await Promise.all(hubs.map(async (hub) => (await hub.ask(question)).data ?? 'refused'));

const told = { province: { id: 'kon-tum', konTumCoffee: { tonnes: 1234.5 } } };
const within2s = { timeout: 2000, interval: 10 };

test('what a province publishes is part of every gateway’s graph within two seconds, without a restart', async () => {
  expect(await askAll()).toEqual(['refused', 'refused']);
  const wish = published('kon-tum-coffee', coffeeExtension(), { url: coffee.url });
  await hubs[0]?.hub.registry.publish(wish);
  await expect.poll(askAll, within2s).toEqual([told, told]);
});

test('a gateway that starts later serves it from its first answer', async () => {
  const late = await startTestHub(settings, database);
  expect((await late.ask(question)).data).toEqual(told);
  await late.stop();
});

test('what is retired is no longer part of it', async () => {
  await hubs[1]?.hub.registry.retire({ name: 'kon-tum-coffee', reason: 'No longer kept', actor: officer });
  await expect.poll(askAll, within2s).toEqual(['refused', 'refused']);
});
