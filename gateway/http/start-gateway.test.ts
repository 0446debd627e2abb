import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFile } from 'node:fs/promises';
import type { ClientRequest } from 'node:http';
import { join } from 'node:path';
import { buildSchema, GraphQLError } from 'graphql';
import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { projectRoot } from '../../schema/project-root.ts';
import { composeSupergraph } from '../composition/compose-supergraph.ts';
import type { GatewayOptions } from './gateway-options.ts';
import { startGateway, type RunningGateway } from './start-gateway.ts';

const sdl = 'type Query { word(fails: Boolean): String never: String! }';
const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const lines: { readonly requestId?: string; readonly err?: { readonly message: string } }[] = [];
let gateway: RunningGateway;

async function start(
  resolvers: Record<string, (args: { fails?: boolean }) => unknown> = {},
  options: Partial<GatewayOptions> = {},
): Promise<void> {
  const schema = buildSchema(sdl);
  const query = schema.getQueryType()?.getFields() ?? {};
  for (const [name, resolve] of Object.entries(resolvers))
    Object.assign(query[name] ?? {}, { resolve: (_root: unknown, args: { fails?: boolean }) => resolve(args) });
  gateway = await startGateway({
    supergraphSdl: composeSupergraph([{ name: 'words', url: 'http://words.invalid', sdl }]),
    links: [{ name: 'words', kind: 'in-process', schema, createContext: () => ({}) }],
    timeoutMs: 200,
    host: '127.0.0.1',
    port: 0,
    corsOrigins: [],
    log: pino({}, { write: (line) => void lines.push(JSON.parse(line) as (typeof lines)[number]) }),
    isReady: null,
    ...options,
  });
}

const ask = async (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

afterEach(async () => {
  await gateway.stop();
  lines.length = 0;
  vi.unstubAllEnvs();
});

describe('startGateway', () => {
  it('masks what nobody foresaw, and logs it once under the id that the client is told', async () => {
    await start({
      word: () => {
        throw new Error('password of the database is secret');
      },
    });
    const response = await ask('{ word }', { 'x-request-id': 'balancer-0001' });
    const text = await response.text();
    expect(text).not.toContain('secret');
    expect(JSON.parse(text)).toMatchObject({
      data: { word: null },
      errors: [{ path: ['word'], extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'balancer-0001' } }],
    });
    expect(response.headers.get('x-request-id')).toBe('balancer-0001');
    expect(lines).toEqual([
      expect.objectContaining({
        requestId: 'balancer-0001',
        err: expect.objectContaining({ message: 'password of the database is secret' }),
      }),
    ]);
  });

  it('shows a refusal of the contract, and logs nothing', async () => {
    await start({
      word: () => {
        throw new GraphQLError('no such unit', { extensions: { code: 'UNKNOWN_PROVINCE' } });
      },
    });
    expect(await (await ask('{ word }')).json()).toMatchObject({
      errors: [{ message: 'no such unit', path: ['word'], extensions: { code: 'UNKNOWN_PROVINCE' } }],
    });
    expect(lines).toEqual([]);
  });

  it('gives up an in-process subgraph that takes too long', async () => {
    await start({ word: async () => await new Promise(() => {}) });
    expect(await (await ask('{ word }')).json()).toMatchObject({
      data: { word: null },
      errors: [
        { path: ['word'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'words', fields: ['Query.word'] } },
      ],
    });
  });

  it('says so where a subgraph leaves out an entity whose fields must be there', async () => {
    const units = 'type Query { unit: Unit } type Unit @key(fields: "id") { id: ID! }';
    const names = 'type Unit @key(fields: "id") { id: ID! name: String! }';
    const unitsSchema = buildSchema('type Query { unit: Unit } type Unit { id: ID! }');
    const namesSchema = buildSchema(
      `scalar _Any union _Entity = Unit type Unit { id: ID! name: String! }
      type Query { _entities(representations: [_Any!]!): [_Entity]! }`,
    );
    Object.assign(unitsSchema.getQueryType()?.getFields()['unit'] ?? {}, { resolve: () => ({ id: 'u' }) });
    Object.assign(namesSchema.getQueryType()?.getFields()['_entities'] ?? {}, { resolve: () => [null] });
    const link = { kind: 'in-process', createContext: () => ({}) } as const;
    await start(
      {},
      {
        supergraphSdl: composeSupergraph([
          { name: 'units', url: 'http://units.invalid', sdl: `${federation} ${units}` },
          { name: 'names', url: 'http://names.invalid', sdl: `${federation} ${names}` },
        ]),
        links: [
          { ...link, name: 'units', schema: unitsSchema },
          { ...link, name: 'names', schema: namesSchema },
        ],
      },
    );
    const answer: unknown = await (await ask('{ unit { id name } }')).json();
    expect(answer).toMatchObject({
      data: { unit: null },
      errors: [{ path: ['unit', 'name'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
    expect(answer).not.toHaveProperty('extensions.valueCompletion');
    expect(lines).toHaveLength(1);
  });

  it('gives every response an id of its own where the request’s could do harm in a log', async () => {
    await start();
    const response = await ask('{ __typename }', { 'x-request-id': 'a b' });
    expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });

  it('is not ready, with the name, while the database does not answer', async () => {
    await start({}, { isReady: async () => await Promise.reject(new Error('gone')) });
    const response = await fetch(`${gateway.url}/ready`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ service: 'gateway', status: 'not ready', missing: ['database'] });
  });

  it('answers queries over GET', async () => {
    await start({ word: () => 'từ' });
    const url = `${gateway.url}/graphql?query=%7Bword%7D`;
    const response = await fetch(url);
    expect(await response.json()).toEqual({ data: { word: 'từ' } });
  });

  it('opens itself to pages of the origins named and to no others', async () => {
    await start({}, { corsOrigins: ['https://portal.vn/'] });
    const allowed = async (origin: string): Promise<string | null> =>
      (await ask('{ __typename }', { origin })).headers.get('access-control-allow-origin');
    expect([await allowed('https://portal.vn'), await allowed('https://elsewhere.vn')]).toEqual([
      'https://portal.vn',
      null,
    ]);
  });

  it('opens itself to no page by default', async () => {
    await start();
    const response = await ask('{ __typename }', { origin: 'https://portal.vn' });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('serves GraphiQL with every named operation, from this host alone', async () => {
    await start();
    const page = await fetch(`${gateway.url}/`);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    const assets = [...html.matchAll(/(?:src|href)="(assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(assets).toHaveLength(5);
    for (const path of assets) expect((await fetch(`${gateway.url}/${path}`)).status).toBe(200);
    const script = await (await fetch(`${gateway.url}/assets/graphiql/start.js`)).text();
    const operation = await readFile(join(projectRoot, 'schema', 'operations', 'find-province.graphql'), 'utf8');
    expect(script).toContain(JSON.stringify(operation));
  });

  it('calls nobody outside, even with a key of Apollo in the environment', async () => {
    vi.stubEnv('APOLLO_TELEMETRY_DISABLED', undefined);
    vi.stubEnv('APOLLO_KEY', 'service:lien-tinh:secret');
    vi.stubEnv('APOLLO_GRAPH_REF', 'lien-tinh@current');
    const called = new Set<string>();
    const onRequest = (message: unknown): void => {
      called.add((message as { request: ClientRequest }).request.host);
    };
    const onFetch = (message: unknown): void => {
      called.add((message as { request: { origin: string } }).request.origin);
    };
    subscribe('http.client.request.start', onRequest);
    subscribe('undici:request:create', onFetch);
    await start({ word: () => 'từ' });
    await ask('{ word }');
    await gateway.stop();
    unsubscribe('http.client.request.start', onRequest);
    unsubscribe('undici:request:create', onFetch);
    expect([...called]).toEqual([gateway.url]);
  });
});
