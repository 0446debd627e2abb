import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RawSubgraph, response } from '../../engine/subgraphs/http1/raw-subgraph.fixture.ts';
import { askOnce, optionsOfTests, testContext, testRequest } from './asked-endpoint.fixture.ts';
import { createEndpointClient } from './endpoint-client.ts';
import { endpointFaultOf } from './endpoint-fault-of.ts';

const good = '{"data":{"a":1}}';
const json = 'content-type: application/json';
const ok = (body: string, fields: readonly string[] = []): string => response(body, [json, ...fields]);

let endpoint: RawSubgraph;
beforeEach(async () => {
  endpoint = await new RawSubgraph().listen();
});
afterEach(() => endpoint.close());

/** Sends pieces for as long as anybody takes them. */
function flood(socket: Socket, piece: string | Buffer): void {
  const more = (): void => {
    while (!socket.destroyed && socket.write(piece));
    if (!socket.destroyed) socket.once('drain', more);
  };
  more();
}

async function drip(socket: Socket, text: string, everyMs: number): Promise<void> {
  for (const character of text) {
    if (socket.destroyed) return;
    socket.write(character);
    await wait(everyMs);
  }
}

const bomb = gzipSync(Buffer.alloc(50_000_000));
const stream = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n';
const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;

type Behaviour = readonly [title: string, word: string, handle: (socket: Socket) => void];

const behaviours: readonly Behaviour[] = [
  ['redirects', 'redirect', (socket) => socket.write(response('', ['location: http://127.0.0.1:1/'], '307 T'))],
  ['redirects with GraphQL in its body', 'redirect', (socket) => socket.write(response(good, [json], '302 F'))],
  ['says 500 with GraphQL in its body', 'http-status', (socket) => socket.write(response(good, [json], '500 E'))],
  ['says 304 unasked', 'http-status', (socket) => socket.write('HTTP/1.1 304 N\r\n\r\n')],
  ['answers GraphQL as a page', 'content-type', (socket) => socket.write(response(good, ['content-type: text/html']))],
  ['answers GraphQL as nothing', 'content-type', (socket) => socket.write(response(good))],
  ['answers a page as JSON', 'not-graphql', (socket) => socket.write(ok('<html>'))],
  ['answers other JSON', 'not-graphql', (socket) => socket.write(ok('{"ok":true}'))],
  [
    'sends a bomb of gzip',
    'compressed',
    (socket) => {
      socket.write(
        `HTTP/1.1 200 OK\r\n${json}\r\ncontent-encoding: gzip\r\ncontent-length: ${bomb.byteLength}\r\n\r\n`,
      );
      socket.write(bomb);
    },
  ],
  [
    'sends without end',
    'too-large',
    (socket) => {
      socket.write(stream);
      flood(socket, chunk);
    },
  ],
  [
    'sends without end until the connection closes',
    'too-large',
    (socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${json}\r\n\r\n`);
      flood(socket, chunk);
    },
  ],
  [
    'says it will send a gigabyte',
    'too-large',
    (socket) => socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 1073741824\r\n\r\n`),
  ],
  ['says a chunk will be a gigabyte', 'too-large', (socket) => socket.write(`${stream}40000000\r\n`)],
  [
    'sends headers without end',
    'too-large',
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      flood(socket, `x: ${'y'.repeat(1000)}\r\n`.repeat(16));
    },
  ],
  [
    'sends trailers without end',
    'too-large',
    (socket) => {
      socket.write(`${stream}0\r\n`);
      flood(socket, `x: ${'y'.repeat(1000)}\r\n`.repeat(16));
    },
  ],
  ['sends interim responses without end', 'too-large', (socket) => flood(socket, 'HTTP/1.1 103 E\r\n\r\n'.repeat(900))],
  [
    'sends a byte a chunk',
    'too-large',
    (socket) => {
      socket.write(stream);
      flood(socket, '1\r\nx\r\n'.repeat(1000));
    },
  ],
  ['sends a byte at a time', 'too-slow', (socket) => void drip(socket, ok(good), 100)],
  [
    'sends a byte of a chunk at a time',
    'too-slow',
    (socket) => void drip(socket, `${stream}${'1\r\nx\r\n'.repeat(99)}`, 10),
  ],
  ['says nothing', 'too-slow', () => undefined],
  ['sends less than it says', 'closed', (socket) => socket.end(ok(good).slice(0, -1))],
  [
    'sends more than it says',
    'not-graphql',
    (socket) => socket.write(`HTTP/1.1 200 OK\r\n${json}\r\ncontent-length: 9\r\n\r\n${good}`),
  ],
  ['says two lengths', 'not-http', (socket) => socket.write(ok(good, ['content-length: 1']))],
  ['says a length and sends chunks', 'not-http', (socket) => socket.write(ok(good, ['transfer-encoding: chunked']))],
  ['speaks another protocol', 'not-http', (socket) => socket.write('220 mail.example ESMTP\r\n\r\n')],
  ['takes the connection over', 'not-http', (socket) => socket.write('HTTP/1.1 101 S\r\nupgrade: x\r\n\r\n')],
  ['closes the connection', 'closed', (socket) => socket.end()],
  [
    'resets the connection',
    'closed',
    (socket) => void socket.write('HTTP/1.1 200 OK\r\n', () => socket.resetAndDestroy()),
  ],
  [
    'nests lists without end',
    'too-deep',
    (socket) => socket.write(ok(`{"data":{"a":${'['.repeat(300_000)}${']'.repeat(300_000)}}}`)),
  ],
  [
    'nests objects in errors',
    'too-deep',
    (socket) => socket.write(ok(`{"errors":[${'{"x":'.repeat(60)}1${'}'.repeat(60)}]}`)),
  ],
];

describe('an endpoint that', () => {
  it.each(behaviours)('%s is found out in time: %s', async (_title, word, handle) => {
    endpoint.handle = handle;
    const startedMs = performance.now();
    expect(await askOnce({ url: endpoint.url })).toBe(word);
    expect(performance.now() - startedMs).toBeLessThan(10_000);
    await wait(20);
    expect(endpoint.open).toBe(0);
    expect(endpoint.asked).toHaveLength(1);
  });

  it('answers as it should is believed', async () => {
    endpoint.handle = (socket) => socket.write(ok(good, ['content-encoding: identity']));
    expect(await askOnce({ url: endpoint.url })).toEqual({ a: 1 });
  });

  it('cannot be connected to is found out too', async () => {
    const { url } = endpoint;
    endpoint.close();
    expect(await askOnce({ url })).toBe('unreachable');
    expect(await askOnce({ url: 'http://no-such-host.invalid/' })).toBe('unknown-host');
  });

  it('is slower than what is left of an operation is given up then', async () => {
    const client = createEndpointClient({ name: 'kon-tum-x', url: endpoint.url, authority: null }, optionsOfTests);
    const startedMs = performance.now();
    const asked = Array.from({ length: 20 }, async () =>
      client
        .ask({ ...testRequest, timeLeftMs: 100 }, testContext)
        .catch((error: unknown) => endpointFaultOf(error).word),
    );
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['too-slow']));
    expect(performance.now() - startedMs).toBeLessThan(300);
    await client.close();
  });

  it('has a name that nobody resolves in time is found out too', async () => {
    const never = async (): Promise<never> => await Promise.withResolvers<never>().promise;
    expect(await askOnce({ url: 'https://kontum.example/' }, { resolve: never })).toBe('too-slow');
  });

  it('is not to be called any more is not', async () => {
    expect(await askOnce({ url: 'http://127.0.0.1:22/' })).toBe('bad-url');
    expect(await askOnce({ url: 'ftp://127.0.0.1/' })).toBe('bad-url');
    expect(() => createEndpointClient({ name: 'x', url: 'nowhere', authority: null }, optionsOfTests)).toThrow(
      'nowhere',
    );
  });
});

describe('an endpoint that keeps failing', () => {
  it('is spared for a while', async () => {
    endpoint.handle = (socket) => socket.end();
    const client = createEndpointClient({ name: 'kon-tum-x', url: endpoint.url, authority: null }, optionsOfTests);
    const words: string[] = [];
    for (let times = 0; times < 7; times++)
      await client.ask(testRequest, testContext).catch((error: unknown) => words.push(endpointFaultOf(error).word));
    await client.close();
    expect(words).toEqual([...Array.from({ length: 5 }, () => 'closed'), 'resting', 'resting']);
  });

  it('holds up so many calls and no more', async () => {
    const client = createEndpointClient({ name: 'kon-tum-x', url: endpoint.url, authority: null }, optionsOfTests);
    const asked = Promise.all(
      Array.from({ length: 100 }, async () =>
        client.ask(testRequest, testContext).catch((error: unknown) => endpointFaultOf(error).word),
      ),
    );
    await wait(200);
    expect(endpoint.open).toBe(8);
    expect((await asked).filter((word) => word === 'busy')).toHaveLength(100 - 64);
    await client.close();
  });

  it('leaves nothing behind', async () => {
    const count = (): number =>
      process.getActiveResourcesInfo().filter((each) => /Timeout|TCP|GetAddr/.test(each)).length;
    const round = async (): Promise<void> => {
      for (const [, word, handle] of behaviours.filter(([, each]) => each === 'too-large')) {
        endpoint.handle = handle;
        expect(await askOnce({ url: endpoint.url })).toBe(word);
      }
    };
    await round();
    await wait(50);
    const [before, { rss }] = [count(), process.memoryUsage()];
    for (let times = 0; times < 20; times++) await round();
    await wait(50);
    expect(count()).toBeLessThanOrEqual(before);
    expect(process.memoryUsage().rss - rss).toBeLessThan(100_000_000);
  });
});
