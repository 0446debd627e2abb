import { setTimeout as pause } from 'node:timers/promises';
import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RequestContext } from '../request-context.ts';
import { answerOverHttp } from './answer-over-http.ts';

let app: FastifyInstance;
let url: string;
let body: HTTPGraphQLResponse['body'];

beforeEach(async () => {
  app = Fastify();
  const executeHTTPGraphQLRequest = async (): Promise<HTTPGraphQLResponse> => ({
    status: 200,
    headers: new HeaderMap([['content-type', 'application/json; charset=utf-8']]),
    body,
  });
  answerOverHttp(app, { executeHTTPGraphQLRequest } as unknown as ApolloServer<RequestContext>, {});
  url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});
afterEach(async () => await app.close());

test('bytes are sent as bytes, under the type of a string', async () => {
  body = { kind: 'complete', string: Buffer.from('{"data":{"word":"từ"}}') as unknown as string };
  const response = await fetch(url);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('content-length')).toBe('24');
  expect(await response.json()).toEqual({ data: { word: 'từ' } });
});

/** Parts without end; counts what was taken, and tells when the reader left. */
function endless(part: string): { parts: AsyncGenerator<string>; state: { taken: number; isLeft: boolean } } {
  const state = { taken: 0, isLeft: false };
  async function* generate(): AsyncGenerator<string> {
    try {
      for (;;) {
        await pause(0);
        state.taken += 1;
        yield part;
      }
    } finally {
      state.isLeft = true;
    }
  }
  return { parts: generate(), state };
}

test('parts are sent as they come, and end when the client goes away', async () => {
  const { parts, state } = endless('part');
  body = { kind: 'chunked', asyncIterator: parts };
  const leaving = new AbortController();
  const response = await fetch(url, { signal: leaving.signal });
  const { value } = (await response.body?.getReader().read()) ?? {};
  expect(new TextDecoder().decode(value as Uint8Array)).toMatch(/^part/);
  leaving.abort();
  await vi.waitUntil(() => state.isLeft);
});

test('parts are made no faster than the client takes them', async () => {
  const { parts, state } = endless('x'.repeat(256 * 1024));
  body = { kind: 'chunked', asyncIterator: parts };
  const leaving = new AbortController();
  await fetch(url, { signal: leaving.signal });
  await vi.waitUntil(async () => {
    const before = state.taken;
    await pause(200);
    return state.taken === before;
  });
  expect(state.taken).toBeLessThan(200);
  leaving.abort();
  await vi.waitUntil(() => state.isLeft);
});
