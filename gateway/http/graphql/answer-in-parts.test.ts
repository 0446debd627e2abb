import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shopLinks, shopSupergraph, ShopWorld } from '../../engine/defer/deferred-graph.fixture.ts';
import { startGateway, type RunningGateway } from '../start-gateway.ts';

const deferSpec = 'multipart/mixed; deferSpec=20220824, application/json';
const query = '{ shop { name ... @defer(label: "late") { stock } } }';
let world: ShopWorld;
let gateway: RunningGateway;

beforeEach(async () => {
  world = new ShopWorld();
  gateway = await startGateway({
    supergraphSdl: shopSupergraph(),
    links: shopLinks(world),
    timeoutMs: 5_000,
    host: '127.0.0.1',
    port: 0,
    corsOrigins: [],
    log: pino({ level: 'silent' }),
    isReady: null,
  });
});
afterEach(async () => await gateway.stop());

const ask = async (accept: string, text: string, init: RequestInit = {}): Promise<Response> =>
  await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query: text }),
    ...init,
  });

/** The parts of a body, read strictly by RFC 2046: a preamble, delimiters at the start of a line, and the closing one. */
function parseMultipart(body: string): unknown[] {
  const [preamble, ...parts] = body.split('\r\n---');
  expect(preamble).toBe('');
  expect(parts.pop()).toBe('--\r\n');
  return parts.map((part) => {
    const [headers, json, ...more] = part.replace(/^\r\n/, '').split('\r\n\r\n');
    expect([headers, more]).toEqual(['content-type: application/json; charset=utf-8', []]);
    return JSON.parse(json ?? '') as unknown;
  });
}

describe('a client that accepts parts', () => {
  it.each([
    deferSpec,
    'multipart/mixed;deferSpec=20220824,application/json',
    'application/json, multipart/mixed',
    'multipart/mixed',
  ])('gets them: %s', async (accept) => {
    const response = await ask(accept, query);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'multipart/mixed; boundary="-"; deferSpec=20220824',
    ]);
    expect(parseMultipart(await response.text())).toEqual([
      { data: { shop: { name: 'An' } }, hasNext: true },
      { incremental: [{ path: ['shop'], label: 'late', data: { stock: 10 } }], hasNext: false },
    ]);
  });

  it('reads the first while a later one is still being made, whole to its delimiter', async () => {
    const open = Promise.withResolvers<void>();
    world.stockIsOpen = open.promise;
    const { body } = await ask(deferSpec, query);
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.endsWith('\r\n---\r\n') || text.length < 20) text += (await reader?.read())?.value ?? '';
    expect(text).toContain('{"data":{"shop":{"name":"An"}},"hasNext":true}');
    expect(text).not.toContain('stock');
    open.resolve();
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) text += chunk.value;
    expect(parseMultipart(text)).toHaveLength(2);
  });

  it('gets them over GET as well', async () => {
    const response = await fetch(`${gateway.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { accept: deferSpec },
    });
    expect(parseMultipart(await response.text())).toHaveLength(2);
  });

  it('gets one part where nothing of what is deferred exists', async () => {
    const response = await ask(deferSpec, '{ shop(id: "9") { ... @defer { stock } } }');
    expect(parseMultipart(await response.text())).toEqual([{ data: { shop: null }, hasNext: false }]);
  });

  it.each([
    ['an operation without @defer', '{ shop { name stock } }', { data: { shop: { name: 'An', stock: 10 } } }],
    ['a mutation', 'mutation { order { name ... @defer { stock } } }', { data: { order: { name: 'An', stock: 10 } } }],
  ])('gets the whole of %s at once', async (_title, text, answer) => {
    const response = await ask(deferSpec, text);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual(answer);
    expect(world.orders).toBe(text.startsWith('mutation') ? 1 : 0);
  });

  it.each([
    ['{ shop { nome ... @defer { stock } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ shop @defer { name } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ shop { ... @defer { stock } }', 'GRAPHQL_PARSE_FAILED'],
    ['query ($id: ID!) { shop(id: $id) { ... @defer { stock } } }', 'BAD_USER_INPUT'],
    [
      `{ shop { ... @defer { ${Array.from({ length: 400 }, (_, at) => `a${at}: stock`).join(' ')} } } }`,
      'QUERY_TOO_LARGE',
    ],
  ])('is refused as anybody is: %.40s', async (text, code) => {
    const response = await ask(deferSpec, text);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('is told of a subgraph that fails in the part that needs it, in the words of the contract', async () => {
    world.failing.add('stock');
    const [first, second] = parseMultipart(await (await ask(deferSpec, query)).text());
    expect(first).not.toHaveProperty('errors');
    expect(second).toMatchObject({
      incremental: [{ data: { stock: null }, errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] }],
    });
  });

  it('stops the work by going away', async () => {
    const open = Promise.withResolvers<void>();
    world.stockIsOpen = open.promise;
    const leaving = new AbortController();
    const text = '{ shop { name ... @defer { stock ... @defer { rating } } } }';
    const { body } = await ask(deferSpec, text, { signal: leaving.signal });
    await body?.getReader().read();
    leaving.abort();
    await new Promise((resolve) => setTimeout(resolve, 50));
    open.resolve();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(world.asked['ratings']).toBe(0);
  });
});

describe('a client that does not', () => {
  it.each([
    'application/json',
    '*/*',
    'multipart/mixed;q=0, application/json',
    'multipart/mixed; incrementalSpec=v0.2, application/json',
    'multipart/mixed; boundary="graphql"; subscriptionSpec=1.0, application/json',
  ])('gets the whole: %s', async (accept) => {
    const response = await ask(accept, query);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual({ data: { shop: { name: 'An', stock: 10 } } });
  });
});
