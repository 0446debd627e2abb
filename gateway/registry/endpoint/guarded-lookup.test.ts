import type { LookupAddress } from 'node:dns';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous } from '../../engine/engine.ts';
import { createHttpClient } from '../../engine/subgraphs/http-client.ts';
import { allowedAddresses } from './address-guard.ts';
import { endpointFaultOf } from './endpoint-fault-of.ts';
import { guardedLookup, type LookupOptions } from './guarded-lookup.ts';

const addressesOf = (...addresses: string[]): LookupAddress[] =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

/** What the lookup says of a host: addresses, or the fault. */
async function look(host: string, options: Partial<LookupOptions>, family = 0): Promise<unknown> {
  const lookup = guardedLookup({ protocol: 'https:', allowed: allowedAddresses([]), ...options });
  return await new Promise((resolve) => {
    lookup(host, { all: true, family }, (error, addresses) => resolve(error ? endpointFaultOf(error) : addresses));
  });
}

describe('a name', () => {
  it('whose addresses are all on the Internet leads to these', async () => {
    const addresses = addressesOf('203.162.0.1', '2402:800::1');
    const resolve = async (): Promise<LookupAddress[]> => addresses;
    expect(await look('kontum.gov.vn', { resolve })).toEqual(addresses);
    expect(await look('kontum.gov.vn', { resolve }, 6)).toEqual(addressesOf('2402:800::1'));
  });

  it('is refused for one forbidden address among several', async () => {
    const resolve = async (): Promise<LookupAddress[]> => addressesOf('203.162.0.1', '10.0.0.5');
    const fault = { word: 'forbidden-address', detail: 'kontum.gov.vn = 10.0.0.5 (Private-Use)' };
    expect(await look('kontum.gov.vn', { resolve })).toEqual(fault);
    expect(await look('kontum.gov.vn', { resolve }, 4)).toEqual(fault);
    expect(await look('kontum.gov.vn', { resolve }, 6)).toEqual(fault);
  });

  it('that leads nowhere is unknown', async () => {
    expect(await look('no-such-host.invalid', {})).toMatchObject({ word: 'unknown-host' });
    expect(await look('kontum.gov.vn', { resolve: async () => [] })).toEqual({
      word: 'unknown-host',
      detail: 'kontum.gov.vn',
    });
  });

  it('of this machine is refused, as the system itself resolves it', async () => {
    expect(await look('localhost', {})).toMatchObject({
      word: 'forbidden-address',
      detail: expect.stringMatching(/^localhost = (127\.0\.0\.1|::1) \(Loopback\)$/),
    });
  });

  it('is looked up once for all who wait for it', async () => {
    let count = 0;
    const resolve = async (): Promise<LookupAddress[]> => {
      count++;
      await wait(20);
      return addressesOf('203.162.0.1');
    };
    const lookup = promisify(guardedLookup({ protocol: 'https:', allowed: allowedAddresses([]), resolve }));
    await Promise.all(Array.from({ length: 8 }, async () => await lookup('kontum.gov.vn', {})));
    expect(count).toBe(1);
    await lookup('kontum.gov.vn', {});
    expect(count).toBe(2);
  });
});

describe('an endpoint on this machine', () => {
  let server: Server;
  let connected = 0;
  const answer = '{"data":{"a":1}}';
  beforeAll(async () => {
    server = createServer((socket) => {
      connected++;
      socket.on('error', () => undefined);
      socket.on('data', () =>
        socket.end(`HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: ${answer.length}\r\n\r\n${answer}`),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '::', resolve));
  });
  afterAll(() => server.close());

  const ask = async (host: string, options: Partial<LookupOptions>, times = 1): Promise<unknown[]> => {
    connected = 0;
    const lookup = guardedLookup({ protocol: 'http:', allowed: allowedAddresses([]), ...options });
    const url = `http://${host}:${(server.address() as AddressInfo).port}/`;
    const client = createHttpClient({ name: 'kon-tum-x', url, timeoutMs: 2000, lookup });
    const request = { operation: '{ a }', document: parse('{ a }'), variables: {}, isMutation: false };
    const told: unknown[] = [];
    for (let time = 0; time < times; time++)
      told.push(
        await client.ask(request, { requestId: 'r', caller: anonymous }).then(
          ({ data }) => data,
          (error: unknown) => endpointFaultOf(error).word,
        ),
      );
    await client.close();
    return told;
  };

  it.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost', '0.0.0.0', '[::]'])(
    'at %s is never connected to',
    async (host) => {
      expect(await ask(host, {})).toEqual(['forbidden-address']);
      expect(connected).toBe(0);
    },
  );

  it.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost'])(
    'at %s is, where the operator allows it',
    async (host) => {
      expect(await ask(host, { allowed: allowedAddresses(['127.0.0.0/8', '::1']) })).toEqual([{ a: 1 }]);
    },
  );

  it('whose name turns to another address between two calls is connected to at the checked one alone', async () => {
    const turns = [addressesOf('127.0.0.1'), addressesOf('169.254.169.254'), addressesOf('127.0.0.1', '127.0.0.2')];
    const resolve = async (): Promise<LookupAddress[]> => turns.shift() ?? [];
    const allowed = allowedAddresses(['127.0.0.1']);
    expect(await ask('rebound.example', { allowed, resolve }, 4)).toEqual([
      { a: 1 },
      'forbidden-address',
      'forbidden-address',
      'unknown-host',
    ]);
    expect(connected).toBe(1);
  });
});
