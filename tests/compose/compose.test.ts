import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { konTumSdl, serveSubgraph } from '../../gateway/registry/checks/kon-tum.fixture.ts';
import { askHub } from '../../hub/commands/ask/ask-hub.ts';
import { publicKeysFile } from '../../identity/keys/open-keys.ts';
import { issueToken } from '../../identity/tokens/issue-token.ts';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { readNamedOperations } from '../../schema/operations/named-operation.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { buildProject } from './build-project.ts';
import { readComposeFile, type ComposeFile } from './compose-file.ts';
import { placeServices } from './place-services.ts';
import type { Ending, ServiceProcess } from './service-process.ts';
import { startServices } from './start-services.ts';

const processes = new Map<string, ServiceProcess>();
let file: ComposeFile;
let database: TestDatabase;
let balancerUrl: string;
let keysFolder: string;
let dataFolder: string;

beforeAll(async () => {
  // Where the run is broken off, no process may stay behind.
  process.once('exit', () => [...processes.values()].forEach((each) => void each.end('SIGKILL')));
  file = await readComposeFile();
  database = await testDatabase();
  keysFolder = await mkdtemp(join(tmpdir(), 'lien-tinh-keys-'));
  dataFolder = await mkdtemp(join(tmpdir(), 'lien-tinh-data-'));
  const keysFile = publicKeysFile(keysFolder);
  const places = { databaseUrl: database.url, keysFile, dataFolder, builtFolder: await buildProject() };
  const services = await placeServices(file, places);
  balancerUrl = services.find(({ name }) => name === 'balancer')?.url ?? '';
  await startServices(services, ['postgres'], processes);
}, 240_000);

afterAll(async () => {
  await Promise.all([...processes.values()].map(async (each) => await each.end('SIGKILL')));
  await database.drop();
  for (const folder of [keysFolder, dataFolder]) await rm(folder, { recursive: true, force: true });
});

/** Every named operation as it stands, asked of the balancer; what came back with errors, by name. */
async function askAll(): Promise<{ asked: number; errors: Record<string, unknown> }> {
  const operations = await readNamedOperations();
  const errors: Record<string, unknown> = {};
  for (const operation of operations) {
    const answer = await askHub(balancerUrl, operation, {});
    if (answer.errors || !answer.data) errors[operation.name] = answer.errors ?? 'no data';
  }
  return { asked: operations.length, errors };
}

describe('docker-compose.yml', () => {
  it('names PostgreSQL, nine subgraphs, feeds first, two gateways and a balancer', () => {
    expect(Object.keys(file.services)).toEqual([
      'postgres',
      'feeds',
      'provinces',
      'infrastructure',
      'public-services',
      'security',
      'economy',
      'programme',
      'reporting',
      'registry',
      'gateway-1',
      'gateway-2',
      'balancer',
    ]);
  });

  it('opens one port, on loopback, and lets nothing out but what calls provinces', () => {
    const services = Object.entries(file.services);
    expect(services.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`))).toEqual([
      'balancer 127.0.0.1:4000:4000',
    ]);
    expect(services.filter(([, { networks }]) => networks.join() !== 'inside').map(([name]) => name)).toEqual([
      'registry',
      'gateway-1',
      'gateway-2',
      'balancer',
    ]);
    expect(file.networks['inside']).toEqual({ internal: true });
  });

  it('holds no password and does not start without one', () => {
    const passwords = file.text.match(/\$\{POSTGRES_PASSWORD[^}]*\}/g);
    expect(passwords).toHaveLength(2);
    expect(passwords?.every((each) => each.startsWith('${POSTGRES_PASSWORD:?'))).toBe(true);
    const {
      POSTGRES_USER: user,
      POSTGRES_DB: name,
      POSTGRES_PASSWORD: password,
    } = file.services['postgres']?.environment ?? {};
    expect(file.services['feeds']?.environment['DATABASE_URL']).toBe(
      `postgres://${user}:${password}@postgres:5432/${name}`,
    );
  });

  it('holds no key by which gateways sign, and does not start without one', () => {
    const told = Object.entries(file.services).filter(([, { environment }]) => 'INTERNAL_KEY' in (environment ?? {}));
    expect(told.map(([name]) => name)).toEqual(
      Object.keys(file.services).filter((name) => !['postgres', 'balancer'].includes(name)),
    );
    for (const [, { environment }] of told) expect(environment['INTERNAL_KEY']).toMatch(/^\$\{INTERNAL_KEY:\?.+\}$/);
  });
});

describe('its services as processes of this machine', () => {
  it('answer every named operation through the balancer', async () => {
    const { asked, errors } = await askAll();
    expect(errors).toEqual({});
    expect(asked).toBeGreaterThanOrEqual(15);
  }, 120_000);

  it('take a province’s file at the balancer, larger than any operation, and answer with its figures', async () => {
    const wish = { role: 'officer', provinceId: 'kon-tum', subject: 'lan', days: 1 } as const;
    const areas = committedAreas();
    const token = await issueToken(wish, { folder: keysFolder, areas, issuer: null, audience: null });
    const header = 'indicator,period,figure,note';
    // As many notes as make it larger than what is held back for operations.
    const row = `infrastructure.fibre-household-share,2025,"88,25%",${'ghi chú '.repeat(20_000)}`;
    const body = [header, row, ...Array.from({ length: 9 }, (_, at) => row.replace('2025', `201${at}`))].join('\n');
    const send = async (query: string, headers: Record<string, string> = {}): Promise<Response> =>
      await fetch(`${balancerUrl}/feeds/kon-tum?name=kon-tum.csv${query}`, { method: 'POST', body, headers });
    expect((await send('')).status).toBe(401);
    const authorization = `Bearer ${token}`;
    const lines = await (await send('&dryRun=true', { authorization, accept: 'application/x-ndjson' })).text();
    expect(JSON.parse(lines.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ report: { outcome: 'accepted' } });
    const taken = await send('', { authorization });
    expect([taken.status, await taken.json()]).toMatchObject([201, { outcome: 'accepted', rows: { added: 10 } }]);
    const query = '{ province(id: "kon-tum") { infrastructure { fibreHouseholdShare { value period } } } }';
    const answer = await fetch(`${balancerUrl}/graphql?query=${encodeURIComponent(query)}`);
    expect(await answer.json()).toEqual({
      data: { province: { infrastructure: { fibreHouseholdShare: { value: 88.25, period: '2025' } } } },
    });
    expect((await fetch(`${balancerUrl}/feeds`)).headers.get('content-type')).toContain('text/html');
    expect((await fetch(`${balancerUrl}/feeds/template.csv?province=kon-tum`)).status).toBe(200);
  }, 120_000);

  it('check and publish a province’s own subgraph, which every gateway then serves', async () => {
    const sdl = konTumSdl();
    const endpoint = await serveSubgraph(sdl);
    const wish = { role: 'officer', provinceId: 'kon-tum', subject: 'lan', days: 1 } as const;
    const token = await issueToken(wish, { folder: keysFolder, areas: committedAreas(), issuer: null, audience: null });
    const post = async (query: string): Promise<unknown> => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const body = JSON.stringify({ query });
      return await (await fetch(`${balancerUrl}/graphql`, { method: 'POST', headers, body })).json();
    };
    const words = `province: "kon-tum", name: "kon-tum-security", url: ${JSON.stringify(endpoint.url)}`;
    expect(
      await post(`mutation { publishSubgraph(${words}) { outcome checks { check outcome faults { messageEn } } } }`),
    ).toMatchObject({
      data: { publishSubgraph: { outcome: 'PUBLISHED' } },
    });
    const farms = async (): Promise<unknown[]> =>
      await Promise.all(
        Array.from({ length: 4 }, async () => await post('{ province(id: "kon-tum") { konTumFarms { name } } }')),
      );
    const told = { data: { province: { konTumFarms: [] } } };
    await expect.poll(farms, { timeout: 5000 }).toEqual([told, told, told, told]);
    endpoint.stop();
  }, 120_000);

  it('answer on without one of the gateways', async () => {
    expect(await processes.get('gateway-1')?.end('SIGKILL')).toBe('SIGKILL');
    expect(await askAll()).toMatchObject({ errors: {} });
  }, 120_000);

  it('stop in good order when told to', async () => {
    const running = [...processes].filter(([name]) => name !== 'gateway-1');
    const endings = await Promise.all(
      running.map(async ([name, each]): Promise<[string, Ending]> => [name, await each.end('SIGTERM')]),
    );
    const failed = running.filter(([name]) => Object.fromEntries(endings)[name] !== 0);
    expect(failed.map(([, each]) => each.log).join('\n')).toBe('');
  }, 60_000);
});
