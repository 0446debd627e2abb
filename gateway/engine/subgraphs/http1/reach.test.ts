import { once } from 'node:events';
import type { AddressInfo, LookupFunction } from 'node:net';
import { createServer as createTlsServer, getCACertificates, setDefaultCACertificates, type Server } from 'node:tls';
import { parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anonymous } from '../../engine.ts';
import { createHttpClient, type HttpClientOptions } from '../http-client.ts';
import { RawSubgraph, response } from './raw-subgraph.fixture.ts';
import { selfSigned } from './self-signed.fixture.ts';
import { vouchedFor } from './vouched-for.fixture.ts';

const good = '{"data":{"a":"Huế"}}';
const operation = '{ a }';
const request = { operation, document: parse(operation), variables: {}, isMutation: false };

/** What one fetch by a new client brings: the data, or the message of the failure. */
async function reach(options: Partial<HttpClientOptions> & { readonly url: string }): Promise<unknown> {
  const client = createHttpClient({ name: 'areas', timeoutMs: 2000, ...options });
  try {
    return (await client.ask(request, { requestId: 'r', caller: anonymous })).data;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await client.close();
  }
}

/** Sends whoever asks, for whatever name, to this machine. */
function lookupTo(address: string, asked: string[] = []): LookupFunction {
  const family = address.includes(':') ? 6 : 4;
  return (host, { all }, callback) => {
    asked.push(host);
    if (all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}

describe('a lookup of the link', () => {
  let subgraph: RawSubgraph;
  beforeEach(async () => {
    subgraph = await new RawSubgraph().listen();
    subgraph.handle = (socket, of) => void (of === 1 ? socket.write(response(good)) : socket.destroy());
  });
  afterEach(() => subgraph.close());

  it('is asked for every new connection, and no other address is connected to', async () => {
    const asked: string[] = [];
    const client = createHttpClient({
      name: 'areas',
      url: `http://kontum.example:${subgraph.port}/`,
      timeoutMs: 2000,
      lookup: lookupTo('127.0.0.1', asked),
    });
    for (let times = 0; times < 2; times++) await client.ask(request, { requestId: 'r', caller: anonymous });
    await client.close();
    expect(asked).toEqual(['kontum.example', 'kontum.example']);
    expect(subgraph.asked[0]).toContain(`\r\nhost: kontum.example:${subgraph.port}\r\n`);
  });

  it.each(['127.0.0.1', '[::1]', '127.1', '2130706433', 'localhost'])('is asked about %s too', async (host) => {
    const asked: string[] = [];
    const url = `http://${host}:${subgraph.port}/`;
    expect(await reach({ url, lookup: lookupTo('127.0.0.1', asked) })).toEqual({ a: 'Huế' });
    expect(asked).toEqual([{ '[::1]': '::1', localhost: 'localhost' }[host] ?? '127.0.0.1']);
  });

  it.each(['127.0.0.1', 'localhost', 'kontum.example'])('that refuses %s has nothing connected to', async (host) => {
    const lookup: LookupFunction = (_host, _options, callback) => callback(new Error('Not there'), '');
    expect(await reach({ url: `http://${host}:${subgraph.port}/`, lookup })).toBe('Not there');
    expect(subgraph.sockets).toEqual([]);
  });
});

describe('an authority of the link', () => {
  let server: Server;
  const serve = async ({ key, cert }: { readonly key: string; readonly cert: string }): Promise<void> => {
    server = createTlsServer({ key, cert }, (socket) => {
      socket.on('error', () => undefined);
      socket.on('data', () => socket.write(response(good)));
    }).listen(0);
    await once(server, 'listening');
  };
  const urlOf = (host: string): string => `https://${host}:${(server.address() as AddressInfo).port}/`;
  afterEach(() => server.close());

  it('is trusted, for the names and addresses that it vouches for', async () => {
    await serve(vouchedFor);
    const { authority } = vouchedFor;
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      expect(await reach({ url: urlOf(host) })).toMatch(/^unable to verify the first certificate/);
      expect(await reach({ url: urlOf(host), authority })).toEqual({ a: 'Huế' });
      expect(await reach({ url: urlOf(host), authority, lookup: lookupTo('127.0.0.1') })).toEqual({ a: 'Huế' });
    }
    const lookup = lookupTo('127.0.0.1');
    expect(await reach({ url: urlOf('kontum.example'), authority, lookup })).toEqual({ a: 'Huế' });
    for (const host of ['langson.example', '127.0.0.2', '[::2]'])
      expect(await reach({ url: urlOf(host), authority, lookup })).toMatch(
        /^Hostname\/IP does not match certificate's altnames/,
      );
  });

  it('is trusted alone', async () => {
    await serve(selfSigned);
    const trusted = getCACertificates('default');
    setDefaultCACertificates([...trusted, selfSigned.cert]);
    try {
      expect(await reach({ url: urlOf('localhost') })).toEqual({ a: 'Huế' });
      expect(await reach({ url: urlOf('localhost'), authority: vouchedFor.authority })).toMatch(
        /^self-signed certificate/,
      );
    } finally {
      setDefaultCACertificates(trusted);
    }
  });
});
