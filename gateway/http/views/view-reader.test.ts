import { gunzipSync } from 'node:zlib';
import { buildSchema } from 'graphql';
import { beforeEach, expect, test, vi } from 'vitest';
import { anonymous, type Caller, type EngineAnswer } from '../../engine/engine.ts';
import { prepareViews } from './view.ts';
import { ViewReader } from './view-reader.ts';
import type { ViewAnswer } from './view-answer.ts';

const schema = buildSchema('type Query { word: String }');
const operation = { name: 'say', operationName: 'Say', text: 'query Say { word }', question: [], variables: [] };
const answerOf = (text: string, etag: string | null, hasErrors = false): EngineAnswer => ({
  body: Buffer.from(text),
  etag,
  hasErrors,
});
const long = JSON.stringify({ data: { word: 'từ '.repeat(1000) } });

let answer: EngineAnswer;
let reader: ViewReader;
beforeEach(() => {
  reader = new ViewReader(prepareViews([operation], schema), { answer: async () => answer }, 'accept-encoding');
});

async function read(
  asked: { readonly acceptEncoding?: string; readonly ifNoneMatch?: string } = {},
  caller: Caller = anonymous,
): Promise<ViewAnswer & { told: Record<string, string> }> {
  const context = { requestId: 'r', caller };
  const request = { url: '/views/say', acceptEncoding: asked.acceptEncoding, ifNoneMatch: asked.ifNoneMatch };
  const answered = await reader.read(request, context);
  const { headers } = answered;
  const told = Object.fromEntries(headers.flatMap((name, at) => (at % 2 ? [] : [[name, headers[at + 1] ?? '']])));
  return { ...answered, told };
}

test('an answer that is kept is validated, never used unasked', async () => {
  answer = answerOf('{"data":{"word":"a"}}', '"v1"');
  const { status, told } = await read();
  expect([status, told]).toEqual([
    200,
    {
      'content-type': 'application/json; charset=utf-8',
      'content-length': '21',
      etag: '"v1"',
      'cache-control': 'public, no-cache',
      vary: 'accept-encoding',
    },
  ]);
  expect(reader.isKept('/views/say')).toBe(true);
});

test('a client that holds the answer is told so, until the answer changes', async () => {
  answer = answerOf('{"data":{"word":"a"}}', '"v1"');
  const held = await read({ ifNoneMatch: '"v0", W/"v1"' });
  expect([held.status, held.body, held.told['etag']]).toEqual([304, null, 'W/"v1"']);
  answer = answerOf('{"data":{"word":"b"}}', '"v2"');
  expect((await read({ ifNoneMatch: 'W/"v1"' })).status).toBe(200);
});

test('the answer to a caller with rights is for that caller alone', async () => {
  answer = answerOf('{"data":{"word":"a"}}', '"v1"');
  const { told } = await read({}, { ...anonymous, isAuthenticated: true });
  expect(told['cache-control']).toBe('private, no-cache');
});

test('the best encoding that is ready is sent, and the bytes of an answer never outlive it', async () => {
  answer = answerOf(long, '"v1"');
  const acceptEncoding = 'gzip';
  expect((await read({ acceptEncoding })).told['content-encoding']).toBeUndefined();
  const packed = await vi.waitUntil(async () => {
    const next = await read({ acceptEncoding });
    return next.told['content-encoding'] === 'gzip' && next;
  });
  expect(gunzipSync(packed.body ?? '').toString()).toBe(long);
  expect(packed.told).toMatchObject({ etag: 'W/"v1"', 'content-length': String(packed.body?.byteLength) });
  answer = answerOf(long.replaceAll('từ', 'tu'), '"v2"');
  const changed = await read({ acceptEncoding });
  expect([changed.told['content-encoding'], changed.told['etag']]).toEqual([undefined, '"v2"']);
});

test.each([
  ['without a validator', answerOf('{"data":{"word":"a"}}', null), 200],
  ['with errors and some data', answerOf('{"data":{"word":"a"},"errors":[{}]}', '"v1"', true), 200],
  ['with errors alone', answerOf('{"data":null,"errors":[{}]}', '"v1"', true), 500],
])('an answer %s is kept by nobody', async (_what, given, status) => {
  answer = given;
  const { told, ...sent } = await read({ ifNoneMatch: '*' });
  expect([sent.status, told['etag'], told['cache-control']]).toEqual([status, undefined, 'no-store']);
  expect(reader.isKept('/views/say')).toBe(false);
});
