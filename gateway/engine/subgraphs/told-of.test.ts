import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeSupergraph } from '../../composition/compose-supergraph.ts';
import { createEngine } from '../create-engine.ts';
import { anonymous, type Caller, type Engine } from '../engine.ts';
import { createHttpClient } from './http-client.ts';

const sdl = 'type Query { mine: String } type Mutation { send: String }';
const graph = { name: 'desk', url: 'http://desk.invalid', sdl };
const versions = { desk: '1' };

/** Whom each fetch was for. */
let told: string[];
let engine: Engine;
beforeEach(() => {
  told = [];
  const resolve = (_row: unknown, _args: unknown, who: string): string => who;
  const resolvers = { Query: { mine: resolve }, Mutation: { send: resolve } };
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }] as never);
  engine = createEngine({
    supergraphSdl: composeSupergraph([graph]),
    links: [
      {
        name: 'desk',
        kind: 'in-process',
        schema,
        createContext: (who) => {
          told.push(who);
          return who;
        },
        dataVersions: () => versions,
      },
    ],
    timeoutMs: 1000,
    cacheBytes: 1_000_000,
    versions: { current: () => versions },
    onFailure: () => undefined,
  });
});
afterEach(async () => await engine.stop?.());

const named = (audience: string, name: string): Caller => ({
  ...anonymous,
  isAuthenticated: true,
  audience,
  author: `${audience} ${name}`,
});
const [an, binh, lan] = [named('kon-tum', 'An'), named('kon-tum', 'Bình'), named('lang-son', 'Lan')];

async function ask(query: string, caller: Caller): Promise<unknown> {
  const request = { document: parse(query), documentHash: query, operationName: undefined, variables: {} };
  const { body } = await engine.answer(request, { requestId: 'r', caller });
  return JSON.parse(Buffer.from(body).toString()) as unknown;
}

test('callers of one audience share an answer, and no other ever sees it', async () => {
  for (let times = 0; times < 2; times++)
    for (const [caller, mine] of [
      [an, 'kon-tum'],
      [lan, 'lang-son'],
      [anonymous, ''],
      [binh, 'kon-tum'],
    ] as const)
      expect(await ask('{ mine }', caller)).toEqual({ data: { mine } });
  expect(told).toEqual(['kon-tum', 'lang-son', '']);
});

test('those who ask at the same time share no more', async () => {
  await ask('{ mine }', an);
  const answers = await Promise.all([an, lan, anonymous, binh].map(async (caller) => await ask('{ m: mine }', caller)));
  expect(answers).toEqual(['kon-tum', 'lang-son', '', 'kon-tum'].map((m) => ({ data: { m } })));
});

test('a mutation is made in the caller’s own name', async () => {
  for (const caller of [an, binh])
    expect(await ask('mutation { send }', caller)).toEqual({ data: { send: caller.author } });
});

test('over HTTP what is told goes with the fetch, and nothing else can ride on it', async () => {
  const seen: IncomingMessage['headers'][] = [];
  const server: Server = createServer((request, response) => {
    seen.push(request.headers);
    response.end('{"data":{"mine":null}}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = createHttpClient({
    name: 'desk',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    timeoutMs: 1000,
    headersFor: (call) => ({ 'x-told': call.told, 'x-bytes': String(call.body.length) }),
  });
  const operation = '{ mine }';
  const request = { operation, document: parse(operation), variables: {}, isMutation: false };
  await client.ask(request, { requestId: 'r', caller: an });
  await client.ask({ ...request, isMutation: true }, { requestId: 'r', caller: { ...an, author: 'An' } });
  expect(seen.map((each) => each['x-told'])).toEqual(['kon-tum', 'An']);
  expect(seen.map((each) => each['x-bytes'])).toEqual(seen.map((each) => each['content-length']));
  const smuggling = { ...an, audience: 'a\r\nx-told: b' };
  await expect(client.ask(request, { requestId: 'r', caller: smuggling })).rejects.toThrow(
    'x-told holds what no header may',
  );
  expect(seen).toHaveLength(2);
  await client.close();
  server.closeAllConnections();
  server.close();
});
