import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { createCallSigner, identityHeader } from '../../../identity/calls/signed-call.ts';
import { randomInternalKey } from '../../../identity/calls/internal-key.ts';
import { infrastructure } from '../../infrastructure/service.ts';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import type { RecordClaim } from '../../ledger/claim.ts';
import { parsePeriod } from '../../../schema/types/period.ts';
import { CheckedDocuments } from './checked-documents.ts';
import { startSubgraphServer, type RunningServer } from './start-subgraph-server.ts';
import { versionLabel } from './version-label.ts';

interface Served extends RunningServer {
  readonly db: TestLedger;
  /** Log lines of level error. */
  readonly failures: Record<string, unknown>[];
}

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

async function serve(): Promise<Served> {
  const db = await testLedger();
  open.push(async () => await db.close());
  const indicator = 'infrastructure.village-count';
  await db.append({
    sources: [sampleSource('one')],
    observations: [sampleClaim({ provinceId: 'kon-tum', indicator, value: '756', sourceId: 'one' })],
  });
  const failures: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'error' },
    { write: (line: string) => failures.push(JSON.parse(line) as (typeof failures)[0]) },
  );
  const { name, build } = infrastructure;
  const place = { host: '127.0.0.1', port: 0 };
  const { foundation } = db;
  const dataVersions = versionLabel(infrastructure, foundation);
  const schema = build();
  const server = await startSubgraphServer({ name, schema, foundation, dataVersions, internalKey, log, ...place });
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => await (stopped ??= server.stop());
  open.push(stop);
  return { url: server.url, stop, db, failures };
}

const internalKey = randomInternalKey();
const sign = createCallSigner(internalKey);

/** As a gateway does, for the public. */
const post = async (url: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...sign({ subgraph: infrastructure.name, identity: '', body }),
      ...headers,
    },
    body,
  });

const ask = async (url: string, query: string, headers: Record<string, string> = {}): Promise<Response> =>
  await post(url, JSON.stringify({ query }), headers);

const dataOf = async (response: Response): Promise<unknown> => ((await response.json()) as { data: unknown }).data;

async function statusOf(url: string, path: string): Promise<unknown[]> {
  const response = await fetch(new URL(path, url));
  return [response.status, await response.json()];
}

async function connect({ db }: Served): Promise<Client> {
  const client = new Client({ connectionString: db.url });
  client.on('error', () => undefined);
  await client.connect();
  open.push(async () => await client.end());
  return client;
}

const ranking = '{ infrastructure { ranking(by: VILLAGE_COUNT, period: "2024") { coverage { text } } } }';
interface DeadZoneAnswer {
  readonly data: {
    readonly infrastructure: { readonly signalDeadZones: { readonly nodes: { statement: string | null }[] } };
  };
  readonly errors?: { readonly extensions: { readonly code: string } }[];
}

const deadZoneOf = (provinceId: string): RecordClaim => ({
  register: 'signal-dead-zone',
  domain: 'infrastructure',
  provinceId,
  key: '',
  period: parsePeriod('2024') ?? null,
  content: { statement: 'some remain' },
  sourceId: 'two',
  locator: null,
});

const entities = (ids: readonly string[], fields: string): string =>
  `{ _entities(representations: [${ids.map((id) => `{ __typename: "Province", id: "${id}" }`).join()}]) { ... on Province { ${fields} } } }`;

test('a subgraph alone answers its root questions and those of the gateway about provinces', async () => {
  const { url } = await serve();
  expect(await dataOf(await ask(url, ranking))).toEqual({
    infrastructure: { ranking: { coverage: { text: '1 of 63' } } },
  });
  const query = entities(['kon-tum', 'nghe-an', 'nowhere'], 'id infrastructure { villageCount { value } }');
  expect(await dataOf(await ask(url, query))).toEqual({
    _entities: [
      { id: 'kon-tum', infrastructure: { villageCount: { value: 756 } } },
      { id: 'nghe-an', infrastructure: { villageCount: null } },
      null,
    ],
  });
});

test('every answer says which data it was read from, also as a validator', async () => {
  const { url } = await serve();
  const label = { infrastructure: '', programme: '', calendar: '2026-11-01' };
  const response = await ask(url, ranking);
  expect(await response.json()).toMatchObject({ extensions: { dataVersions: label } });
  expect(response.headers.get('etag')).toBe('W/"infrastructure=,programme=,calendar=2026-11-01"');
});

test('a representation without an id is no province', async () => {
  const { url } = await serve();
  const query = '{ _entities(representations: [{ __typename: "Province" }]) { ... on Province { id } } }';
  expect(await dataOf(await ask(url, query))).toEqual({ _entities: [null] });
});

test('healthy while it lives, ready while its database answers', async () => {
  const served = await serve();
  const alive = { subgraph: 'infrastructure', status: 'alive' };
  expect(await statusOf(served.url, '/health')).toEqual([200, alive]);
  expect(await statusOf(served.url, '/ready')).toEqual([200, { ...alive, status: 'ready' }]);
  const server = new URL(served.db.url);
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  const client = new Client({ connectionString: server.href });
  await client.connect();
  await client.query(`drop database ${name} with (force)`);
  await client.end();
  expect(await statusOf(served.url, '/ready')).toEqual([503, { ...alive, status: 'not ready' }]);
  expect(await statusOf(served.url, '/health')).toEqual([200, alive]);
});

test('not ready before the feeds service has brought the tables up', async () => {
  const served = await serve();
  await (await connect(served)).query('alter table domain_version rename to not_yet');
  expect((await statusOf(served.url, '/ready'))[0]).toBe(503);
});

test('a failure shows the request id and nothing else, and is logged once whatever number of fields it fails', async () => {
  const served = await serve();
  await (await connect(served)).query('alter table observation rename to gone');
  const ids = served.db.foundation.areas.inForce('2024-12-31').map(({ id }) => id);
  const response = await ask(served.url, entities(ids, 'infrastructure { villageCount { value } }'), {
    'x-request-id': 'request-7',
  });
  const { errors } = (await response.json()) as { errors: { message: string; extensions: unknown }[] };
  expect(errors).toHaveLength(63);
  expect(JSON.stringify(errors)).not.toMatch(/select|relation|observation/);
  expect(errors[0]?.extensions).toEqual({
    code: 'INTERNAL_SERVER_ERROR',
    requestId: 'request-7',
    vi: expect.stringContaining('Lỗi hệ thống') as string,
  });
  expect(served.failures).toHaveLength(1);
  expect(served.failures[0]).toMatchObject({
    level: 50,
    subgraph: 'infrastructure',
    requestId: 'request-7',
    err: { message: expect.stringContaining('relation "observation" does not exist') as string },
  });
});

test('a refusal is shown as it is and not logged', async () => {
  const { url, failures } = await serve();
  const query = '{ infrastructure { series(of: [VILLAGE_COUNT], provinces: ["nowhere"]) { id } } }';
  const { errors } = (await (await ask(url, query)).json()) as { errors: { extensions: unknown }[] };
  expect(errors).toMatchObject([{ extensions: { code: 'UNKNOWN_PROVINCE', province: 'nowhere' } }]);
  expect(failures).toEqual([]);
});

test.each([
  ['no JSON', '{', 400, 'BAD_REQUEST'],
  ['no object', '[]', 400, 'BAD_REQUEST'],
  ['no query', '{}', 400, 'BAD_REQUEST'],
  ['variables that are a list', '{"query":"{ __typename }","variables":[]}', 400, 'BAD_REQUEST'],
  ['no GraphQL', '{"query":"{"}', 400, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{"query":"{ nothing }"}', 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'an unknown operation',
    '{"query":"query A { __typename }","operationName":"B"}',
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'variables that do not fit',
    '{"query":"query($r: [_Any!]!) { _entities(representations: $r) { __typename } }"}',
    400,
    'BAD_USER_INPUT',
  ],
])('a request with %s is refused, told why, and not logged', async (_what, body, status, code) => {
  const { url, failures } = await serve();
  const response = await post(url, body);
  const { errors, data } = (await response.json()) as { errors: { extensions: unknown }[]; data?: unknown };
  expect([response.status, errors[0]?.extensions, data]).toEqual([status, { code }, undefined]);
  expect(response.headers.get('etag')).toBeNull();
  expect(failures).toEqual([]);
});

test('a request that is not as gateways send it has the same answer', async () => {
  const { url } = await serve();
  const usual = await ask(url, ranking);
  const other = await ask(url, ranking, { 'content-type': 'application/json; charset=utf-8' });
  expect(await other.json()).toEqual(await usual.json());
  expect([other.status, other.headers.get('etag')]).toEqual([200, usual.headers.get('etag')]);
});

test('a body that a page of a foreign origin could send unasked is refused', async () => {
  const { url } = await serve();
  expect((await fetch(url, { method: 'POST', body: JSON.stringify({ query: ranking }) })).status).toBe(415);
});

const deadZones = JSON.stringify({ query: '{ infrastructure { signalDeadZones { nodes { statement } } } }' });

test.each([
  ['nobody', {}],
  ['whoever claims to be somebody', { [identityHeader]: 'operator::root' }],
  [
    'a gateway with another key',
    createCallSigner(randomInternalKey())({ subgraph: 'infrastructure', identity: '', body: deadZones }),
  ],
  ['a gateway that means another subgraph', sign({ subgraph: 'economy', identity: '', body: deadZones })],
  ['a gateway that sent something else', sign({ subgraph: 'infrastructure', identity: '', body: '{}' })],
])('a call that is signed by %s is refused before it is read', async (_who, headers) => {
  const { url, failures } = await serve();
  for (const type of ['application/json', 'application/json; charset=utf-8']) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': type, ...headers },
      body: deadZones,
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNSIGNED_CALL' } }] });
  }
  expect(failures).toEqual([]);
});

test('a signed call is answered as whoever it speaks for may see', async () => {
  const { url, db } = await serve();
  await db.append({ sources: [sampleSource('two')], records: [deadZoneOf('kon-tum'), deadZoneOf('gia-lai')] });
  const statements = async (identity: string): Promise<unknown> => {
    const response = await post(url, deadZones, sign({ subgraph: 'infrastructure', identity, body: deadZones }));
    const { data, errors = [] } = (await response.json()) as DeadZoneAnswer;
    const shown = data.infrastructure.signalDeadZones.nodes.map(({ statement }) => statement);
    return [...shown, ...errors.map(({ extensions }) => extensions.code)];
  };
  expect(await statements('')).toEqual([null, null, 'UNAUTHENTICATED', 'UNAUTHENTICATED']);
  expect(await statements('officer:gia-lai:')).toEqual([null, 'some remain', 'FORBIDDEN']);
  expect(await statements('analyst::')).toEqual(['some remain', 'some remain']);
});

test('a text is checked once, and forgotten where many others came since', () => {
  const documents = new CheckedDocuments(infrastructure.build());
  const text = '{ __typename }';
  const first = documents.get(text);
  expect(documents.get(text)).toBe(first);
  expect(documents.get('{ nothing }')).toEqual({ faults: [expect.objectContaining({ message: expect.any(String) })] });
  for (const letter of ['a', 'b', 'c']) documents.get(`#${letter.repeat(999_999)}\n${text}`);
  expect(documents.get(text)).not.toBe(first);
});

test('a stop lets the request that is under way finish, and takes no more', async () => {
  const served = await serve();
  const client = await connect(served);
  await client.query('begin');
  await client.query('lock table observation in access exclusive mode');
  const answer = ask(served.url, ranking);
  await pause(200);
  let isStopped = false;
  const stopped = served.stop().then(() => (isStopped = true));
  await pause(200);
  expect(isStopped).toBe(false);
  await client.query('rollback');
  expect(await (await answer).json()).toMatchObject({ data: { infrastructure: { ranking: {} } } });
  await stopped;
  await expect(ask(served.url, ranking)).rejects.toThrow('fetch failed');
});
