import { once } from 'node:events';
import { createServer as createTlsServer, getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anonymous } from '../../engine.ts';
import { createHttpClient, type HttpClientOptions } from '../http-client.ts';
import type { ReceivedAnswer, SubgraphClient, SubgraphRequest } from '../subgraph-client.ts';
import { RawSubgraph, response } from './raw-subgraph.fixture.ts';
import { selfSigned } from './self-signed.fixture.ts';

const operation = 'query ($n: Int) { a(n: $n) }';
const request: SubgraphRequest = { operation, document: parse(operation), variables: { n: 1 }, isMutation: false };
const mutation: SubgraphRequest = { ...request, isMutation: true };
const context = { requestId: 'a-request', caller: anonymous };
const good = '{"data":{"a":"Huế"}}';

let subgraph: RawSubgraph;
let client: SubgraphClient;
const connect = (options: Partial<HttpClientOptions> = {}): SubgraphClient =>
  (client = createHttpClient({ name: 'areas', url: subgraph.url, timeoutMs: 2_000, ...options }));
const ask = async (asked = request, signal?: AbortSignal): Promise<ReceivedAnswer> =>
  await client.ask(asked, { ...context, ...(signal && { signal }) });
const until = async (holds: () => boolean): Promise<void> => {
  for (let turns = 0; !holds(); turns++) {
    if (turns > 300) throw new Error('It never came to be');
    await wait(5);
  }
};

beforeEach(async () => {
  subgraph = await new RawSubgraph().listen();
  connect();
});
afterEach(async () => {
  await client.close();
  subgraph.close();
});

describe('an answer over the wire', () => {
  it('is read when it comes byte by byte, with an interim response, in chunks, with trailers', async () => {
    const chunks = [...Buffer.from(good)].map((byte) => `1;x=y\r\n${String.fromCharCode(byte)}\r\n`).join('');
    const wire = `HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\nHTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${chunks}0\r\nx: y\r\n\r\n`;
    subgraph.handle = (socket) =>
      void (async () => {
        for (const byte of Buffer.from(wire, 'latin1')) {
          socket.write(Buffer.of(byte));
          await new Promise((resolve) => setImmediate(resolve));
        }
      })();
    expect(await ask()).toMatchObject({ data: { a: 'Huế' } });
    expect(await ask()).toMatchObject({ data: { a: 'Huế' } });
    expect(subgraph.sockets).toHaveLength(1);
  });

  it('may end with the connection', async () => {
    subgraph.handle = (socket) => socket.end(`HTTP/1.1 200 OK\r\n\r\n${good}`);
    expect(await ask()).toMatchObject({ data: { a: 'Huế' } });
    expect(await ask()).toMatchObject({ data: { a: 'Huế' } });
    expect(subgraph.sockets).toHaveLength(2);
  });

  it('of many connections is never mixed with that of another', async () => {
    subgraph.handle = (socket) => {
      const n = JSON.parse(subgraph.asked.at(-1)?.split('\r\n\r\n')[1] ?? '').variables.n as number;
      const wire = Buffer.from(response(JSON.stringify({ data: { a: `${n},`.repeat(2000) } })));
      socket.write(wire.subarray(0, 900));
      setTimeout(() => socket.write(wire.subarray(900)), n % 7);
    };
    connect({ mostConnections: 8 });
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => await ask({ ...request, variables: { n } })),
    );
    expect(answers.map(({ data }) => data)).toEqual(
      Array.from({ length: 60 }, (_, n) => ({ a: `${n},`.repeat(2000) })),
    );
    expect(subgraph.sockets).toHaveLength(8);
  });

  it.each([
    ['cut off', (): string => response(good).slice(0, -3), 'The connection was closed'],
    ['cut off in its head', (): string => 'HTTP/1.1 200 OK\r\nx', 'The connection was closed'],
    [
      'shorter than it ought to be',
      (): string => `HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n${good}`,
      'no JSON in the answer',
    ],
    ['compressed', (): string => response(good, ['content-encoding: gzip']), 'compressed by "gzip"'],
    ['confirmed unasked', (): string => 'HTTP/1.1 304 Not Modified\r\n\r\n', 'nothing was to be confirmed'],
    ['empty', (): string => 'HTTP/1.1 204 No Content\r\n\r\n', 'no JSON in the answer'],
    ['not there', (): string => '', 'The connection was closed'],
  ])('that is %s is refused at once', async (_title, wire, message) => {
    subgraph.handle = (socket) => socket.end(wire());
    await expect(ask()).rejects.toThrow(message);
  });

  it('that is reset is refused at once', async () => {
    subgraph.handle = (socket) => void socket.write('HTTP/1.1 200 OK\r\n', () => socket.resetAndDestroy());
    await expect(ask()).rejects.toThrow('ECONNRESET');
  });

  it('that drips for ever is given up in time, and its connection closed', async () => {
    connect({ timeoutMs: 150 });
    subgraph.handle = (socket) => {
      const drip = setInterval(() => socket.write('H'), 5);
      socket.on('close', () => clearInterval(drip));
    };
    await expect(ask()).rejects.toThrow(/No answer within 150 ms|no HTTP/);
    await until(() => subgraph.open === 0);
  });
});

describe('a kept connection', () => {
  it('with bytes behind an answer carries no other', async () => {
    subgraph.handle = (socket, of) =>
      void socket.write(of === 1 ? response(good) + response('{"data":{"a":"false"}}') : '');
    expect(await ask()).toMatchObject({ data: { a: 'Huế' } });
    expect(await ask()).toMatchObject({ data: { a: 'Huế' } });
    expect(subgraph.sockets).toHaveLength(2);
  });

  it('on which bytes come that nobody asked for is closed', async () => {
    subgraph.handle = (socket) => {
      socket.write(response(good));
      setTimeout(() => socket.write('HTTP/1.1 200 OK\r\ncontent-le'), 20);
    };
    await ask();
    await until(() => subgraph.open === 0);
    expect(await ask()).toMatchObject({ data: { a: 'Huế' } });
  });

  it('that is closed when it is used again: a query goes once more, over a new one', async () => {
    subgraph.handle = (socket, of) => void (of === 1 ? socket.write(response(good)) : socket.destroy());
    // Several idle ones, all of which would fail the same.
    await Promise.all([ask(), ask(), ask()]);
    expect(await ask()).toMatchObject({ data: { a: 'Huế' } });
    expect(subgraph.asked).toHaveLength(5);
  });

  it('that is closed when it is used again: with all connections taken, a query waits for its new one', async () => {
    connect({ mostConnections: 2 });
    subgraph.handle = (socket) => void socket.write(response(good));
    await Promise.all([ask(), ask()]);
    const stale = new Set(subgraph.sockets);
    subgraph.handle = (socket) => void (stale.has(socket) ? socket.destroy() : socket.write(response(good)));
    expect(await Promise.all([ask(), ask(), ask()])).toHaveLength(3);
  });

  it('that is closed when it is used again fails a mutation, which may have been run', async () => {
    subgraph.handle = (socket, of) => void (of === 1 ? socket.write(response(good)) : socket.destroy());
    await ask();
    await expect(ask(mutation)).rejects.toThrow(/closed|ECONNRESET/);
    expect(subgraph.asked).toHaveLength(2);
  });

  it('that fails once an answer began is no reason to ask again', async () => {
    subgraph.handle = (socket, of) =>
      void (of === 1 ? socket.write(response(good)) : socket.end('HTTP/1.1 100 C\r\n\r\n'));
    await ask();
    await expect(ask()).rejects.toThrow('The connection was closed');
    subgraph.handle = (socket, of) => void (of === 1 ? socket.write(response(good)) : socket.write('nonsense\r\n\r\n'));
    await ask();
    await expect(ask()).rejects.toThrow('no HTTP/1.1');
    expect(subgraph.asked).toHaveLength(4);
  });

  it('is not used for a mutation once the subgraph has closed it', async () => {
    subgraph.handle = (socket) => void socket.write(response(good), () => setTimeout(() => socket.end(), 5));
    await ask();
    await wait(40);
    expect(await ask(mutation)).toMatchObject({ data: { a: 'Huế' } });
  });

  it('is closed after a while though nobody asks again', async () => {
    connect({ mostIdleMs: 40 });
    subgraph.handle = (socket) => void socket.write(response(good));
    await Promise.all([ask(), ask()]);
    expect(subgraph.open).toBe(2);
    await until(() => subgraph.open === 0);
  });

  it('is given up before the subgraph says it will close it', async () => {
    subgraph.handle = (socket) => void socket.write(response(good, ['keep-alive: timeout=0, max=9']));
    await ask();
    await wait(5);
    await ask();
    expect(subgraph.sockets).toHaveLength(2);
  });
});

describe('beyond the most connections', () => {
  it('requests wait their turn, and one that is given up while it waits is never sent', async () => {
    connect({ mostConnections: 1 });
    subgraph.handle = (socket) => setTimeout(() => socket.write(response(good)), 60);
    const gone = new AbortController();
    const first = ask();
    const second = ask({ ...request, variables: { n: 2 } }, gone.signal);
    const third = ask({ ...request, variables: { n: 3 } });
    gone.abort();
    await expect(second).rejects.toThrow('The client went away');
    await Promise.all([first, third]);
    expect(subgraph.asked.map((each) => each.slice(-8))).toEqual(['{"n":1}}', '{"n":3}}']);
  });

  it('one that waited, was sent and is given up frees its connection', async () => {
    connect({ mostConnections: 1, timeoutMs: 120 });
    subgraph.handle = (socket, of) => {
      if (of === 1) setTimeout(() => socket.write(response(good)), 30);
    };
    const first = ask();
    const second = ask();
    expect(await first).toMatchObject({ data: { a: 'Huế' } });
    await expect(second).rejects.toThrow('No answer within 120 ms');
    expect(await ask()).toMatchObject({ data: { a: 'Huế' } });
  });

  it('those that wait are sent where others failed', async () => {
    connect({ mostConnections: 1 });
    let count = 0;
    subgraph.handle = (socket) => void (++count < 3 ? socket.destroy() : socket.write(response(good)));
    const settled = await Promise.allSettled([ask(), ask(), ask(), ask()]);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled']);
  });
});

describe('to connect', () => {
  it('fails at once where the name is unknown', async () => {
    connect({ url: 'http://no-such-host.invalid/' });
    await expect(ask()).rejects.toThrow(/ENOTFOUND|EAI_AGAIN/);
  });

  it('is given up with the request', async () => {
    // An address for documentation (RFC 5737): nobody answers, or the network says so.
    connect({ url: 'http://192.0.2.1:20999/', timeoutMs: 80 });
    await expect(ask()).rejects.toThrow(/No answer within|ENETUNREACH|EHOSTUNREACH|ECONNREFUSED/);
    const gone = new AbortController();
    const asked = ask(request, gone.signal);
    gone.abort();
    await expect(asked).rejects.toThrow(/client went away|UNREACH|ECONNREFUSED/);
  });

  it('works by name and by an address of IPv6', async () => {
    const other = await new RawSubgraph().listen('::1');
    other.handle = (socket) => void socket.write(response(good));
    connect({ url: `http://[::1]:${other.port}/` });
    expect(await ask()).toMatchObject({ data: { a: 'Huế' } });
    expect(other.asked[0]).toContain(`\r\nhost: [::1]:${other.port}\r\n`);
    await client.close();
    other.close();
    // The name may lead to both families, of which only one is listened at.
    subgraph.handle = (socket) => void socket.write(response(good));
    connect({ url: `http://localhost:${subgraph.port}/` });
    expect(await ask()).toMatchObject({ data: { a: 'Huế' } });
  });

  it('refuses a certificate that nobody vouches for, and takes one that somebody does', async () => {
    const server = createTlsServer({ ...selfSigned, ALPNProtocols: ['http/1.1'] }, (socket) => {
      socket.on('error', () => undefined);
      socket.on('data', () => socket.write(response(good)));
    });
    server.listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const urls = ['127.0.0.1', 'localhost', '[::1]'].map((host) => `https://${host}:${port}/`);
    const trusted = getCACertificates('default');
    for (const url of urls) {
      connect({ url });
      await expect(ask()).rejects.toThrow('self-signed certificate');
    }
    setDefaultCACertificates([...trusted, selfSigned.cert]);
    try {
      for (const url of urls) {
        connect({ url });
        expect(await ask()).toMatchObject({ data: { a: 'Huế' } });
        expect(await ask()).toMatchObject({ data: { a: 'Huế' } });
        await client.close();
      }
    } finally {
      setDefaultCACertificates(trusted);
      server.close();
    }
  });
});

describe('closing the client', () => {
  it('lets requests under way finish, and then keeps no connection', async () => {
    connect({ mostConnections: 1 });
    subgraph.handle = (socket) => setTimeout(() => socket.write(response(good)), 30);
    const asked = [ask(), ask()];
    await client.close();
    expect(await Promise.all(asked)).toHaveLength(2);
    await until(() => subgraph.open === 0);
    expect(await ask()).toMatchObject({ data: { a: 'Huế' } });
    await until(() => subgraph.open === 0);
  });
});
