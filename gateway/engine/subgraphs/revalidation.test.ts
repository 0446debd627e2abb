import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, type Caller } from '../engine.ts';
import { AnswerMemory } from './answer-memory.ts';
import { createHttpClient } from './http-client.ts';
import type { ReceivedAnswer, SubgraphClient, SubgraphRequest } from './subgraph-client.ts';

const operation = 'query ($n: Int) { a(n: $n) { b } }';
const request: SubgraphRequest = { operation, document: parse(operation), variables: { n: 1 }, isMutation: false };
const clerk: Caller = { ...anonymous, isAuthenticated: true, scopes: ['read'] };

let server: Server;
let client: SubgraphClient;
let memory: AnswerMemory;
let etag: string | null = '"v1"';
let body = '{"data":{"a":{"b":"x\\"y"}}}';
let fields: Record<string, string> = {};
/** For each request what it was to be confirmed by, and the status that was answered. */
let seen: (readonly [string | undefined, number])[] = [];

function handle(incoming: IncomingMessage, response: ServerResponse): void {
  incoming.resume();
  const condition = incoming.headers['if-none-match'];
  const status = condition !== undefined && condition === etag ? 304 : 200;
  seen.push([condition, status]);
  response.writeHead(status, { ...fields, ...(etag !== null && { etag }) });
  response.end(status === 304 ? undefined : body);
}

beforeAll(async () => {
  server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  etag = '"v1"';
  body = '{"data":{"a":{"b":"x\\"y"}}}';
  fields = {};
  seen = [];
  memory = new AnswerMemory(100_000);
  const { port } = server.address() as AddressInfo;
  client = createHttpClient({ name: 'others', url: `http://127.0.0.1:${port}/`, timeoutMs: 2_000, memory });
});

const ask = async (asked: SubgraphRequest = request, caller = anonymous): Promise<ReceivedAnswer> =>
  await client.ask(asked, { requestId: 'r', caller });

describe('a subgraph that sends an ETag', () => {
  it('is asked only whether its answer still holds, and gives objects of their own', async () => {
    const first = await ask();
    const second = await ask();
    expect(seen).toEqual([
      [undefined, 200],
      ['"v1"', 304],
    ]);
    expect(second).toEqual(first);
    expect(second).toMatchObject({ data: { a: { b: 'x"y' } }, mayEscape: true });
    expect(second.data?.['a']).not.toBe(first.data?.['a']);
  });

  it('is believed when it says otherwise', async () => {
    await ask();
    etag = 'W/"v2"';
    body = '{"data":{"a":{"b":"new"}}}';
    expect(await ask()).toMatchObject({ data: { a: { b: 'new' } } });
    expect(await ask()).toMatchObject({ data: { a: { b: 'new' } } });
    expect(seen).toEqual([
      [undefined, 200],
      ['"v1"', 200],
      ['W/"v2"', 304],
    ]);
  });

  it('is never asked to confirm to one what it answered to another', async () => {
    await ask();
    await ask(request, clerk);
    await ask(request, { ...clerk, scopes: [] });
    await ask({ ...request, variables: { n: 2 } });
    expect(seen.map(([condition]) => condition)).toEqual([undefined, undefined, undefined, undefined]);
    await ask(request, { ...clerk });
    expect(seen.at(-1)).toEqual(['"v1"', 304]);
  });

  it('is asked anew for every mutation', async () => {
    await ask({ ...request, isMutation: true });
    await ask({ ...request, isMutation: true });
    expect(seen.map(([condition]) => condition)).toEqual([undefined, undefined]);
    expect(memory.bytes).toBe(0);
  });

  it.each([
    ['no-store', { 'cache-control': 'max-age=5, no-store' }],
    ['private', { 'cache-control': 'Private="x"' }],
    ['that it varies by more than is asked', { vary: '*' }],
  ])('is not remembered where it says %s', async (_title, said) => {
    fields = said;
    await ask();
    await ask();
    expect(seen.at(-1)).toEqual([undefined, 200]);
    expect(memory.bytes).toBe(0);
  });

  it.each([
    ['errors', '{"data":{"a":null},"errors":[{"message":"x"}]}', '"v1"'],
    [
      'versions, by which whole answers are kept',
      '{"data":{"a":null},"extensions":{"dataVersions":{"a":"1"}}}',
      '"v1"',
    ],
    ['no ETag', '{"data":{"a":null}}', null],
    ['an ETag that is none', '{"data":{"a":null}}', 'v1'],
  ])('is not remembered with %s', async (_title, text, tag) => {
    body = text;
    etag = tag;
    await ask();
    await ask();
    expect(seen.at(-1)).toEqual([undefined, 200]);
    expect(memory.bytes).toBe(0);
  });

  it('is forgotten once it sends none', async () => {
    await ask();
    etag = null;
    await ask();
    await ask();
    expect(seen.map(([condition]) => condition)).toEqual([undefined, '"v1"', undefined]);
    expect(memory.bytes).toBe(0);
  });

  it('fails where it confirms another answer than it was asked about', async () => {
    await ask();
    server.once('request', () => undefined);
    const original = server.listeners('request')[0] as typeof handle;
    server.removeAllListeners('request');
    server.on('request', (_incoming, response: ServerResponse) => response.writeHead(304, { etag: '"v7"' }).end());
    await expect(ask()).rejects.toThrow('HTTP status 304 for "v7", though "v1" was to be confirmed');
    server.removeAllListeners('request');
    server.on('request', original);
  });

  it('is remembered in so many bytes: what was not asked for longest goes first', async () => {
    body = JSON.stringify({ data: { a: { b: 'x'.repeat(4_000) } } });
    for (let n = 0; n < 30; n++) {
      await ask({ ...request, variables: { n } });
      await ask({ ...request, variables: { n: 0 } });
      expect(memory.bytes).toBeLessThanOrEqual(100_000);
    }
    seen = [];
    await ask({ ...request, variables: { n: 0 } });
    await ask({ ...request, variables: { n: 29 } });
    await ask({ ...request, variables: { n: 1 } });
    expect(seen.map(([, status]) => status)).toEqual([304, 304, 200]);
    body = JSON.stringify({ data: { a: { b: 'x'.repeat(10_000) } } });
    await ask({ ...request, variables: { n: 99 } });
    await ask({ ...request, variables: { n: 99 } });
    expect(seen.at(-1)).toEqual([undefined, 200]);
  });
});
