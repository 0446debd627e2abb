import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkEndpointSchema } from './endpoint-schema.ts';
import { candidateOf, konTumSdl, ownTypes, serveSubgraph, toldOf, type RunningEndpoint } from './kon-tum.fixture.ts';

let endpoint: RunningEndpoint;
beforeAll(async () => {
  endpoint = await serveSubgraph(konTumSdl());
});
afterAll(() => endpoint.stop());

/** An endpoint that says one thing whatever it is asked. */
async function toldBy(body: string, status = 200): Promise<readonly unknown[]> {
  const server = createServer((_request, response) => response.writeHead(status).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return await toldOf(checkEndpointSchema, candidateOf(konTumSdl(), { url }));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

it('an endpoint that states the published schema passes', async () => {
  expect(await toldOf(checkEndpointSchema, candidateOf(konTumSdl(), { url: endpoint.url }))).toEqual([]);
});

it('an endpoint that runs another version is told what differs', async () => {
  const types = ownTypes.replace('name: String!', 'name: [String!]').replace('SECOND', 'THIRD');
  expect(await toldOf(checkEndpointSchema, candidateOf(konTumSdl({ types }), { url: endpoint.url }))).toEqual([
    ['error', 'KonTumFarm.name', 'KonTumFarm.name is published as ": [String!]", and served as ": String!".'],
    ['error', 'KonTumGrade.THIRD', 'KonTumGrade.THIRD is published, but the endpoint does not have it.'],
    ['error', 'KonTumGrade.SECOND', 'The endpoint has KonTumGrade.SECOND, which is not published.'],
  ]);
});

it('nobody there, no GraphQL, no schema and a schema that does not parse are told apart', async () => {
  expect(await toldOf(checkEndpointSchema, candidateOf(konTumSdl()))).toEqual([
    ['error', null, 'The subgraph cannot be connected to: ECONNREFUSED'],
  ]);
  expect(await toldBy('<html>', 502)).toEqual([
    ['error', null, 'The answer is not GraphQL: HTTP status 502, and no JSON in the answer'],
  ]);
  expect(await toldBy('{"errors":[{"message":"Cannot query field \\"_service\\""}]}')).toEqual([
    ['error', 'Query._service', 'The endpoint does not state its SDL: Cannot query field "_service"'],
  ]);
  expect(await toldBy('{"data":{"_service":{"sdl":7}}}')).toEqual([
    ['error', 'Query._service', 'The endpoint does not state its SDL: data._service.sdl is no text'],
  ]);
  expect(await toldBy('{"data":{"_service":{"sdl":"type {"}}}')).toEqual([
    ['error', 'Query._service', expect.stringContaining('The SDL does not parse')],
  ]);
});
