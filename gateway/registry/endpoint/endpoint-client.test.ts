import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { composeSupergraph } from '../../composition/compose-supergraph.ts';
import { createEngine } from '../../engine/create-engine.ts';
import type { Caller } from '../../engine/engine.ts';
import { askOnce, optionsOfTests, testKey, testRequest } from './asked-endpoint.fixture.ts';
import { createEndpointClient, endpointLink } from './endpoint-client.ts';
import { createRequestVerifier, type SignatureRefusal } from './verify-request.ts';

/** A province’s subgraph that lets nobody in but the hub. */
let server: Server;
let url: string;
let seen: { readonly refusal: SignatureRefusal | null; readonly headers: IncomingHttpHeaders }[];

beforeAll(async () => {
  const verify = createRequestVerifier({ keyOf: (keyid) => (keyid === 'hub' ? testKey : undefined) });
  server = createServer((request, response) => {
    void (async () => {
      const { method = '', headers } = request;
      const refusal = verify({ method, headers, targetUri: url, body: await buffer(request) });
      seen.push({ refusal, headers });
      response.writeHead(refusal === null ? 200 : 401, { 'content-type': 'application/json' });
      response.end('{"data":{"a":"Kon Tum"}}');
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?v=1`;
});
beforeEach(() => (seen = []));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const officer: Caller = {
  isAuthenticated: true,
  scopes: ['security'],
  view: null,
  audience: 'officer:kon-tum',
  author: 'officer:kon-tum:An',
};
const endpoint = () => ({ name: 'kon-tum-x', url, authority: null });

it('each call is signed, over a connection that is kept too', async () => {
  const client = createEndpointClient(endpoint(), optionsOfTests);
  for (let times = 0; times < 3; times++) await client.ask(testRequest, { requestId: 'r', caller: officer });
  await client.close();
  expect(seen.map(({ refusal }) => refusal)).toEqual([null, null, null]);
});

it('a province is told what is asked, and nothing of who asks', async () => {
  const client = createEndpointClient(endpoint(), optionsOfTests);
  await client.ask({ ...testRequest, isMutation: true }, { requestId: 'r', caller: officer });
  await client.close();
  const [call] = seen;
  expect(Object.keys(call?.headers ?? {}).toSorted()).toEqual([
    'accept',
    'accept-encoding',
    'content-digest',
    'content-length',
    'content-type',
    'host',
    'signature',
    'signature-input',
    'x-request-id',
  ]);
  expect(JSON.stringify(call)).not.toMatch(/officer|security/);
});

it('an address that is written otherwise is signed as it is asked', async () => {
  const { port } = new URL(url);
  expect(await askOnce({ url: `HTTP://127.1:${port}/x/../graphql?v=1` })).toEqual({ a: 'Kon Tum' });
  expect(await askOnce({ url: `${url}&w` })).toBe('http-status');
});

it('the engine asks an endpoint by its link under the same rules', async () => {
  const sdl = 'type Query { a: String }';
  const failures: unknown[] = [];
  const askBy = async (link: ReturnType<typeof endpointLink>): Promise<unknown> => {
    const engine = createEngine({
      supergraphSdl: composeSupergraph([{ name: 'kon-tum-x', url: 'http://x.invalid', sdl }]),
      links: [link],
      timeoutMs: 10_000,
      onFailure: ({ cause }) => failures.push((cause as Error).message),
    });
    const request = { document: parse('{ a }'), documentHash: 'a', operationName: undefined, variables: {} };
    const { body } = await engine.answer(request, { requestId: 'r', caller: officer });
    await engine.stop();
    return (JSON.parse(Buffer.from(body).toString()) as { data: unknown }).data;
  };
  expect(await askBy(endpointLink(endpoint(), optionsOfTests))).toEqual({ a: 'Kon Tum' });
  expect(await askBy(endpointLink({ ...endpoint(), url: `${url}&w` }, optionsOfTests))).toEqual({ a: null });
  expect(await askBy(endpointLink({ ...endpoint(), url: 'http://169.254.169.254/' }, optionsOfTests))).toEqual({
    a: null,
  });
  expect(failures).toEqual(['HTTP status 401', 'The hub calls no such address: 169.254.169.254 (Link-Local)']);
});
