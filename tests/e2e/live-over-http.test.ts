import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { published } from '../../gateway/registry/store/published.fixture.ts';
import { randomInternalKey } from '../../identity/calls/internal-key.ts';
import { harvestPath } from '../../schema/contract/harvest-route.ts';
import { provinceContract } from '../../schema/contract/read-contract.ts';
import { createHarvest } from '../../services/feeds/harvest/create-harvest.ts';
import { serveHarvest } from '../../services/feeds/harvest/serve-harvest.ts';
import { feeds } from '../../services/feeds/service.ts';
import { startSubgraphServer, type RunningServer } from '../../services/kit/server/start-subgraph-server.ts';
import { versionLabel } from '../../services/kit/server/version-label.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { addressOf, spawnGateway } from '../support/gateway-process.ts';
import { ask } from '../support/post.ts';
import { startProvinceEndpoint, stated, type ProvinceEndpoint } from '../support/province-endpoint.ts';
import { startTestHub, type TestHub } from '../support/test-hub.ts';

const internalKey = randomInternalKey();
/** Provinces of this test stand on this machine; a busy machine makes none of them slow. */
const settings = { ENDPOINTS_ALLOWED: '127.0.0.0/8', OWNERS_BUDGET_MS: '4000', INTERNAL_KEY: internalKey };

let database: TestDatabase;
let endpoint: ProvinceEndpoint;
let hub: TestHub;
let feedsServer: RunningServer;
let gateway: ChildProcess;
let folder: string;
/** The hub whose subgraphs are servers, and a gateway of its own over the same servers. */
let urls: string[];

beforeAll(async () => {
  database = await testDatabase();
  endpoint = await startProvinceEndpoint(provinceContract(), {
    provinceId: 'kon-tum',
    domain: 'security',
    profile: { socMonitoredDeviceCount: stated(1) },
  });
  hub = await startTestHub({ ...settings, SUBGRAPHS: 'http' }, database);
  const log = pino({ level: 'silent' });
  const { foundation, servers } = hub.hub;
  feedsServer = await startSubgraphServer({
    name: feeds.name,
    schema: feeds.build(),
    foundation,
    dataVersions: versionLabel(feeds, foundation),
    internalKey,
    host: '127.0.0.1',
    port: 0,
    log,
    routes: async (app) => serveHarvest(app, { harvest: createHarvest(foundation), internalKey, log }),
  });
  folder = await mkdtemp(join(tmpdir(), 'lien-tinh-gateway-'));
  gateway = spawnGateway({
    ...settings,
    PORT: '0',
    DATA_DIR: folder,
    DATABASE_URL: database.url,
    FEEDS_URL: new URL('/', feedsServer.url).href,
    SUBGRAPH_URLS: [...servers].map(([name, { url }]) => `${name}=${url}`).join(','),
  });
  urls = [hub.url, await addressOf(gateway)];
  const serves = { security: ['socMonitoredDeviceCount'] };
  await hub.hub.registry.publish(published('kon-tum-security', null, { serves, url: endpoint.url }));
});
afterAll(async () => {
  gateway.kill('SIGKILL');
  await feedsServer.stop();
  await hub.stop();
  await endpoint.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const question = `{ provinces(ids: ["da-nang", "kon-tum"]) { id security {
  socMonitoredDeviceCount { value basis served { from reason } source { id } } } } }`;
const answered = (value: number, served: Record<string, unknown>) => [
  { id: 'da-nang', security: { socMonitoredDeviceCount: expect.not.objectContaining({ basis: 'LIVE' }) } },
  {
    id: 'kon-tum',
    security: {
      socMonitoredDeviceCount: { value, basis: 'LIVE', served, source: { id: 'subgraph:kon-tum-security' } },
    },
  },
];
const provincesOf = async (url: string): Promise<unknown> => (await ask(url, question)).data?.['provinces'];

test('a gateway of its own and the hub both ask the province, and see each other’s figures at once', async () => {
  const live = { from: 'LIVE', reason: null };
  for (const url of urls) await expect.poll(async () => await provincesOf(url)).toEqual(answered(1, live));
  let value = 1;
  for (let round = 0; round < 3; round += 1)
    for (const url of urls) {
      endpoint.profile['socMonitoredDeviceCount'] = stated((value += 1));
      expect(await provincesOf(url)).toEqual(answered(value, live));
    }
});

test('both answer from the ledger where the province answers wrongly, also for what the other took in', async () => {
  const { conduct } = endpoint;
  endpoint.profile['socMonitoredDeviceCount'] = stated(50);
  expect(await provincesOf(urls[0] ?? '')).toEqual(answered(50, { from: 'LIVE', reason: null }));
  endpoint.conduct = (_honest, _request, response) => void response.writeHead(500).end();
  for (const url of urls)
    expect(await provincesOf(url)).toEqual(answered(50, { from: 'LEDGER', reason: 'WRONG_ANSWER' }));
  endpoint.conduct = conduct;
});

test('whoever does not know the key brings no harvest', async () => {
  const response = await fetch(new URL(harvestPath, feedsServer.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ profiles: [], isDryRun: false }),
  });
  expect(response.status).toBe(401);
});

test('a gateway of its own ends in good order while it follows the registry', async () => {
  gateway.kill('SIGTERM');
  expect(await once(gateway, 'exit')).toEqual([0, null]);
});
