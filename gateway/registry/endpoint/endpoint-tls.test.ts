import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import type { LookupAddress } from 'node:dns';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RawSubgraph, response } from '../../engine/subgraphs/http1/raw-subgraph.fixture.ts';
import { selfSigned } from '../../engine/subgraphs/http1/self-signed.fixture.ts';
import { vouchedFor } from '../../engine/subgraphs/http1/vouched-for.fixture.ts';
import { askOnce } from './asked-endpoint.fixture.ts';
import { authorityFault } from './authority-fault.ts';

const answer = response('{"data":{"a":1}}', ['content-type: application/json']);
const { authority } = vouchedFor;
const opened: { close(): void }[] = [];
let asked: number;
beforeEach(() => (asked = 0));
afterEach(() => {
  for (const server of opened.splice(0)) server.close();
});

async function listen(server: Server): Promise<number> {
  opened.push(server);
  server.listen(0);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const serveTls = async (options: TlsOptions): Promise<number> =>
  await listen(
    createTlsServer(options, (socket) => {
      socket.on('error', () => undefined);
      socket.on('data', () => {
        asked++;
        socket.write(answer);
      });
    }).on('tlsClientError', () => undefined),
  );

const here = async (): Promise<LookupAddress[]> => [{ address: '127.0.0.1', family: 4 }];

it('a certificate of the authority that was pinned is trusted, by name and by address', async () => {
  const port = await serveTls(vouchedFor);
  expect(await askOnce({ url: `https://127.0.0.1:${port}/`, authority })).toEqual({ a: 1 });
  expect(await askOnce({ url: `https://[::1]:${port}/`, authority })).toEqual({ a: 1 });
  expect(await askOnce({ url: `https://kontum.example:${port}/`, authority }, { resolve: here })).toEqual({ a: 1 });
});

it('a certificate of another authority, or for another name, is not, and nothing is sent', async () => {
  const port = await serveTls(vouchedFor);
  const url = `https://127.0.0.1:${port}/`;
  expect([
    await askOnce({ url }),
    await askOnce({ url, authority: selfSigned.cert }),
    await askOnce({ url, authority: 'no certificate' }),
    await askOnce({ url: `https://langson.example:${port}/`, authority }, { resolve: here }),
    asked,
  ]).toEqual(['tls', 'tls', 'tls', 'tls', 0]);
});

it('a version of TLS that is broken is not spoken', async () => {
  const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
  const port = await serveTls({ ...vouchedFor, ...old });
  expect(await askOnce({ url: `https://127.0.0.1:${port}/`, authority })).toBe('tls');
});

it('plain HTTP where https is asked is found out, and so is https where http is asked', async () => {
  const plain = await new RawSubgraph().listen();
  opened.push(plain);
  // It takes the greeting for a request, as a server of HTTP would, and complains.
  const port = await listen(
    createServer((socket) => socket.on('error', () => undefined).end('HTTP/1.1 400 B\r\n\r\n')),
  );
  expect(await askOnce({ url: `https://127.0.0.1:${port}/`, authority })).toBe('tls');
  expect(await askOnce({ url: `https://127.0.0.1:${plain.port}/`, authority })).toBe('too-slow');
  const secure = await serveTls(vouchedFor);
  expect(await askOnce({ url: `http://127.0.0.1:${secure}/` })).toMatch(/^(not-http|closed)$/);
});

it('a handshake that is broken off, or never answered, is found out', async () => {
  const broken = await listen(createServer((socket) => socket.on('error', () => undefined).end()));
  const silent = await listen(createServer((socket) => socket.on('error', () => undefined).resume()));
  expect(await askOnce({ url: `https://127.0.0.1:${broken}/`, authority })).toBe('closed');
  expect(await askOnce({ url: `https://127.0.0.1:${silent}/`, authority })).toBe('too-slow');
});

it('an authority is refused where TLS would pass over it in silence', () => {
  const at = (date: string) => (): Date => new Date(date);
  expect([
    authorityFault(authority),
    authorityFault(`${authority}\n${selfSigned.cert}`),
    authorityFault(''),
    authorityFault('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')?.word,
    authorityFault(vouchedFor.cert + vouchedFor.key),
    authorityFault(`${authority}\n`.repeat(11)),
    authorityFault(authority, at('2200-01-01'))?.word,
  ]).toEqual([
    null,
    null,
    { word: 'bad-authority', detail: '0 × CERTIFICATE' },
    'bad-authority',
    { word: 'bad-authority', detail: 'PRIVATE KEY' },
    { word: 'bad-authority', detail: '11 × CERTIFICATE' },
    'bad-authority',
  ]);
});
