import { once } from 'node:events';
import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDoor, type TestDoor } from '../../../../tests/support/test-door.ts';

const mostBytes = 1024 * 1024;
let door: TestDoor;

beforeAll(async () => {
  door = await openTestDoor({ mostBytes, pace: { stillMs: 200, bytesPerSecond: 10, graceMs: 60_000 } });
});
afterAll(async () => await door.close());

const told = async (response: Response): Promise<unknown> => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string; vi: string } }[] };
  expect(errors[0]?.extensions.vi).toMatch(/^\p{Lu}.*\.$/u);
  return [response.status, errors[0]?.extensions.code];
};

/** Announces a body and sends none of it, or only its beginning. */
async function announce(headers: Record<string, string>, beginning = ''): Promise<IncomingMessage> {
  const sent = request(`${door.url}/feeds/kon-tum?name=a.csv`, { method: 'POST', headers });
  sent.on('error', () => undefined);
  if (beginning) sent.write(beginning);
  else sent.flushHeaders();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
}

describe('who sends', () => {
  test('must say who it is', async () => {
    const response = await fetch(`${door.url}/feeds/kon-tum`, { method: 'POST', body: 'a' });
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await told(response)).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('must not say so falsely', async () => {
    const response = await door.send('/feeds/kon-tum', 'a', { authorization: 'Bearer nonsense' });
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer error="invalid_token"/);
    expect(await told(response)).toEqual([401, 'UNAUTHENTICATED']);
  });

  test.each([
    ['an officer of another province', 'officer', 'gia-lai'],
    ['an officer of a predecessor, for the unit that it went up in', 'officer', 'kon-tum'],
    ['an analyst', 'analyst', undefined],
  ])('must be a reporter of the province: %s is none', async (_who, role, province) => {
    const authorization = await door.bearer(role, province);
    const response = await door.send('/feeds/quang-ngai-2025', 'a', { authorization });
    expect(await told(response)).toEqual([403, 'FORBIDDEN']);
  });

  test('is answered before the body comes, which nobody reads', async () => {
    const response = await announce({ 'content-length': '1000' });
    expect([response.statusCode, await json(response)]).toMatchObject([401, { errors: [{}] }]);
  });

  test('a page of a foreign origin, which has no token to send, writes nothing', async () => {
    const headers = { origin: 'https://elsewhere.vn', 'content-type': 'text/plain', cookie: 'token=x' };
    const response = await fetch(`${door.url}/feeds/kon-tum`, { method: 'POST', body: 'a', headers });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([401, null]);
  });
});

describe('what is sent', () => {
  test('goes to a province that there is; the nearest is named', async () => {
    const response = await door.send('/feeds/kontum', 'a');
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { errors: [{ extensions: { code: 'UNKNOWN_PROVINCE', nearest: ['kon-tum', 'quang-ngai-2025'] } }] },
    ]);
  });

  test.each([
    'dryrun=true',
    'dryRun=yes',
    'dryRun=true&dryRun=false',
    'format=pdf',
    'style=french',
    'sourceUrl=javascript:alert(1)&source=x',
    'publishedOn=2025-02-30&source=x',
    'publishedOn=2025-02-20',
    `reason=${'x'.repeat(2001)}`,
  ])('has an address whose every word means something: %s is refused', async (query) => {
    expect(await told(await door.send(`/feeds/kon-tum?${query}`, 'a'))).toEqual([400, 'BAD_ARGUMENT']);
  });

  test.each([
    ['a form', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['a form, whatever the address says', { 'content-type': 'multipart/form-data; boundary=x' }, 'format=csv'],
    ['a document', { 'content-type': 'application/pdf' }],
    ['a packed file', { 'content-type': 'text/csv', 'content-encoding': 'gzip' }],
    ['nothing that has a type', { 'content-type': 'nonsense' }],
  ])('is a file as such: %s is none', async (_what, headers, query = '') => {
    const response = await door.send(`/feeds/kon-tum?${query}`, 'a', headers);
    expect(await told(response)).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  test('is no larger than allowed: known before it comes, or found while it does', async () => {
    const authorization = await door.bearer('officer', 'kon-tum');
    const announced = await announce({ authorization, 'content-length': String(mostBytes + 1) });
    expect(announced.statusCode).toBe(413);
    const piece = Buffer.alloc(mostBytes / 4, 'a');
    const pieces = ReadableStream.from(Array.from({ length: 8 }, () => piece));
    expect(await told(await door.send('/feeds/kon-tum', pieces))).toEqual([413, 'FEED_TOO_LARGE']);
    expect(await door.leftOver()).toEqual([]);
  });

  test('does not stop coming: then it is given up, with an answer', async () => {
    const authorization = await door.bearer('officer', 'kon-tum');
    const response = await announce({ authorization, 'content-length': '1000' }, 'Mã chỉ tiêu');
    expect([response.statusCode, await json(response)]).toMatchObject([
      408,
      { errors: [{ extensions: { code: 'UPLOAD_STALLED' } }] },
    ]);
    expect(await door.leftOver()).toEqual([]);
  });

  test('is told in the last line what was told by no status', async () => {
    const pieces = ReadableStream.from([Buffer.alloc(mostBytes, 'a'), Buffer.alloc(1, 'a')]);
    const response = await door.send('/feeds/kon-tum', pieces, { accept: 'application/x-ndjson' });
    const last = (await response.text()).trimEnd().split('\n').at(-1) ?? '';
    expect([response.status, JSON.parse(last)]).toMatchObject([
      200,
      { error: { code: 'FEED_TOO_LARGE', message: expect.any(String) as string, vi: expect.any(String) as string } },
    ]);
  });
});

describe('a receipt', () => {
  test.each([
    ['without a token', undefined, '/feeds/kon-tum/1', [401, 'UNAUTHENTICATED']],
    ['of another province', ['officer', 'gia-lai'], '/feeds/kon-tum/1', [403, 'FORBIDDEN']],
    ['of a feed that was not', ['analyst'], '/feeds/kon-tum/1', [404, 'UNKNOWN_FEED']],
    ['of what is no number', ['analyst'], '/feeds/kon-tum/x', [404, 'UNKNOWN_FEED']],
    ['of no province', ['analyst'], '/feeds/atlantis/1', [404, 'UNKNOWN_PROVINCE']],
  ] as const)('%s is not shown', async (_what, who, address, expected) => {
    const headers: Record<string, string> = who ? { authorization: await door.bearer(who[0], who[1]) } : {};
    expect(await told(await fetch(door.url + address, { headers }))).toEqual(expected);
  });
});

test('a door that is not open yet tells everybody to come back', async () => {
  const shut = await openTestDoor({ isOpen: () => false });
  const response = await fetch(`${shut.url}/feeds`);
  expect([await told(response), Number(response.headers.get('retry-after'))]).toEqual([
    [503, 'OVERLOADED'],
    expect.any(Number),
  ]);
  await shut.close();
});

test('nothing of all this is a line in the log: none of it is the operator’s to mend', async () => {
  await wait(10);
  expect(door.lines).toEqual([]);
});
