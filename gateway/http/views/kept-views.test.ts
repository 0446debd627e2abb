import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { buildASTSchema, parse } from 'graphql';
import { pino } from 'pino';
import { request } from 'undici';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { projectRoot } from '../../../schema/project-root.ts';
import type { EngineAnswer } from '../../engine/engine.ts';
import { FastLane } from '../fast-lane.ts';
import type { GatewayOptions, Opened } from '../gateway-options.ts';
import { newRequestId, tellRequestId } from '../request-id.ts';
import { serveViews } from './serve-views.ts';

const sdl = await readFile(join(projectRoot, 'schema', 'subgraphs', 'supergraph.graphql'), 'utf8');
const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
const long = JSON.stringify({ data: { word: 'từ '.repeat(1000) } });

let app: FastifyInstance;
let url: string;
let answer: () => Promise<EngineAnswer>;
/** Requests that took the way through Fastify. */
let seen: number;

beforeEach(async () => {
  seen = 0;
  answer = async () => ({ body: Buffer.from(long), etag: '"v1"', hasErrors: false });
  const lane = new FastLane();
  app = Fastify({ genReqId: newRequestId, serverFactory: (handle) => lane.createServer(handle) });
  app.addHook('onRequest', async () => void (seen += 1));
  tellRequestId(app);
  const options = { corsOrigins: [], log: pino({ level: 'silent' }) } as unknown as GatewayOptions;
  const graph = { schema: () => schema, onSchema: () => {}, answer: async () => await answer() };
  await serveViews(app, options, { graph, lane } as unknown as Opened);
  url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/views/dead-zones`;
});
afterEach(async () => await app.close());

interface Told {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: Buffer;
}

async function get(headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET'): Promise<Told> {
  const response = await request(url, { method, headers: { 'x-request-id': 'balancer-0001', ...headers } });
  const told: Told['headers'] = { ...response.headers };
  delete told['date'];
  return { status: response.statusCode, headers: told, body: Buffer.from(await response.body.arrayBuffer()) };
}

test('an answer that is kept passes Fastify by, and is the same to the last header', async () => {
  const first = await get();
  const second = await get();
  expect(seen).toBe(1);
  expect(second).toEqual(first);
  expect(first).toMatchObject({ status: 200, headers: { etag: '"v1"', 'x-request-id': 'balancer-0001' } });
  expect(first.body.toString()).toBe(long);
});

test('a client that holds the answer is told so without a body, on either way', async () => {
  const [slow, fast] = [await get({ 'if-none-match': 'W/"v1"' }), await get({ 'if-none-match': 'W/"v1"' })];
  expect(seen).toBe(1);
  expect(fast).toEqual(slow);
  expect([fast.status, fast.body.byteLength, fast.headers['content-length']]).toEqual([304, 0, undefined]);
});

test('compressed bytes are sent once they are ready', async () => {
  const packed = await vi.waitUntil(async () => {
    const told = await get({ 'accept-encoding': 'gzip, br' });
    return told.headers['content-encoding'] === 'br' && told;
  });
  expect(packed.headers).toMatchObject({ etag: 'W/"v1"', 'content-length': String(packed.body.byteLength) });
  expect(brotliDecompressSync(packed.body).toString()).toBe(long);
});

test('an answer that is no longer kept takes the long way again', async () => {
  await get();
  answer = async () => ({ body: Buffer.from('{"data":{"word":null}}'), etag: null, hasErrors: false });
  expect((await get()).headers['cache-control']).toBe('no-store');
  expect(seen).toBe(1);
  await get();
  expect(seen).toBe(2);
});

test.each<Record<string, string>>([{ origin: 'https://portal.vn' }, { 'x-explain': 'plan' }])(
  '%j takes the long way',
  async (headers) => {
    await get();
    await get(headers);
    expect(seen).toBe(2);
  },
);

test('HEAD tells the length of what GET would send', async () => {
  await get();
  const head = await get({}, 'HEAD');
  expect([head.status, head.headers['content-length'], head.body.byteLength]).toEqual([
    200,
    String(Buffer.byteLength(long)),
    0,
  ]);
});

test('an engine that fails is masked on either way', async () => {
  await get();
  answer = async () => await Promise.reject(new Error('secret'));
  const failed = await get();
  expect(failed.status).toBe(500);
  expect(JSON.parse(failed.body.toString())).toMatchObject({
    errors: [{ extensions: { requestId: 'balancer-0001' } }],
  });
});
