import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { composeSupergraph } from '../../composition/compose-supergraph.ts';
import type { VersionSet } from '../caching/data-versions.ts';
import { createEngine } from '../create-engine.ts';
import { anonymous, type Caller, type Engine } from '../engine.ts';

let server: Server;
let engine: Engine;
let versions: VersionSet = { areas: '1' };
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((incoming, response) => {
    void (async () => {
      asked.push((JSON.parse(await text(incoming)) as { query: string }).query);
      await wait(60);
      response.end(JSON.stringify({ data: { area: { id: 'a' } }, extensions: { dataVersions: { areas: '1' } } }));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const supergraphSdl = composeSupergraph([
    {
      name: 'areas',
      url: 'http://areas.test',
      sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])
        type Query { area: Area } type Area @key(fields: "id") { id: ID! }`,
    },
  ]);
  engine = createEngine({
    supergraphSdl,
    links: [{ name: 'areas', kind: 'http', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }],
    timeoutMs: 5_000,
    versions: { current: () => versions },
    onFailure: ({ cause }) => {
      throw cause;
    },
  });
});
afterAll(async () => {
  await engine.stop();
  server.closeAllConnections();
  server.close();
});

const ask = async (query: string, caller: Caller = anonymous): Promise<unknown> => {
  const documentHash = createHash('sha256').update(query).digest('hex');
  const request = { document: parse(query), documentHash, operationName: undefined, variables: {} };
  const { body } = await engine.answer(request, { requestId: 'r', caller });
  return JSON.parse(Buffer.from(body).toString());
};
const queries = [
  '{ area { id } }',
  '{ area { id __typename } }',
  'query Named { area { id } }',
  '{ area { alias: id } }',
];

beforeEach(async () => {
  // Once answered, an operation is known to be of versioned data.
  for (const query of queries) await ask(query);
  asked = [];
});

it('operations that differ share the fetches that do not', async () => {
  const answers = await Promise.all([ask(queries[0] as string), ask(queries[2] as string)]);
  expect(answers).toEqual([{ data: { area: { id: 'a' } } }, { data: { area: { id: 'a' } } }]);
  expect(asked).toHaveLength(1);
});

it('a request that comes after a write shares nothing with those from before it', async () => {
  const before = ask(queries[0] as string);
  await wait(20);
  versions = { areas: '2' };
  await Promise.all([before, ask(queries[2] as string)]);
  expect(asked).toHaveLength(2);
});

it('callers with other rights share nothing', async () => {
  const caller: Caller = { ...anonymous, isAuthenticated: true };
  await Promise.all([ask(queries[0] as string), ask(queries[2] as string, caller)]);
  expect(asked).toHaveLength(2);
});
