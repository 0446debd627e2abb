import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeSupergraph } from '../../composition/compose-supergraph.ts';
import { createEngine } from '../create-engine.ts';
import { anonymous } from '../engine.ts';
import type { SubgraphClient } from './subgraph-client.ts';
import type { SubgraphLink } from './subgraph-link.ts';
import { wrapLink } from './wrap-link.ts';

const sdl = 'type Query { area: String }';
let server: Server;
let asked = 0;

beforeAll(async () => {
  server = createServer((_request, response) => {
    asked++;
    response.end('{"data":{"area":"far"}}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const inProcess = (): SubgraphLink => ({
  name: 'areas',
  kind: 'in-process',
  schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: { Query: { area: () => 'near' } } }] as never),
  createContext: () => undefined,
});
const overHttp = (): SubgraphLink => ({
  name: 'areas',
  kind: 'http',
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
});

async function answerOf(link: SubgraphLink): Promise<unknown> {
  const engine = createEngine({
    supergraphSdl: composeSupergraph([{ name: 'areas', url: 'http://areas.invalid', sdl }]),
    links: [link],
    timeoutMs: 1000,
    onFailure: ({ cause }) => {
      throw cause;
    },
  });
  const request = { document: parse('{ area }'), documentHash: 'area', operationName: undefined, variables: {} };
  const { body } = await engine.answer(request, { requestId: 'r', caller: anonymous });
  await engine.stop();
  return JSON.parse(Buffer.from(body).toString()) as unknown;
}

it.each([
  ['in process', inProcess, 'near'],
  ['over HTTP', overHttp, 'far'],
])('what wraps a subgraph %s sees its fetches, passes them on and is closed with it', async (_how, link, area) => {
  const seen: string[] = [];
  const wrap = (client: SubgraphClient): SubgraphClient => ({
    name: client.name,
    ask: async (request, context) => {
      seen.push(`${client.name}: ${request.operation}`);
      return await client.ask(request, context);
    },
    close: async () => {
      seen.push('closed');
      await client.close();
    },
  });
  expect(await answerOf({ ...link(), wrap })).toEqual({ data: { area } });
  expect(seen).toEqual(['areas: {area}', 'closed']);
});

it('what wraps a subgraph may answer in its place', async () => {
  asked = 0;
  const wrap = (client: SubgraphClient): SubgraphClient => ({
    ...client,
    ask: async () => ({ data: { area: 'own' }, mayEscape: false }),
  });
  expect(await answerOf({ ...overHttp(), wrap })).toEqual({ data: { area: 'own' } });
  expect(asked).toBe(0);
});

it('of several that wrap a subgraph the last sees a fetch first, and none is lost', async () => {
  const seen: string[] = [];
  const seenBy =
    (name: string) =>
    (client: SubgraphClient): SubgraphClient => ({
      ...client,
      ask: async (request, context) => {
        seen.push(name);
        return await client.ask(request, context);
      },
    });
  await answerOf(wrapLink(wrapLink(inProcess(), seenBy('first')), seenBy('last')));
  expect(seen).toEqual(['last', 'first']);
});
