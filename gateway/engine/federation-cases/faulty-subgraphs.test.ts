import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SubgraphLink } from '../subgraphs/subgraph-link.ts';
import { FederatedGraph, planners } from './federated-graph.fixture.ts';

const areas = {
  sdl: `type Query { areas: [Area!] } type Area @key(fields: "id") { id: ID! near: Area }`,
  resolvers: {
    Query: {
      areas: () => [
        { id: '1', near: { id: '2' } },
        { id: '2', near: null },
      ],
    },
  },
};
const names = { sdl: `type Query { title: String } type Area @key(fields: "id") { id: ID! name: String }` };

let server: Server;
let answer: unknown;

beforeAll(async () => {
  server = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const linkTo = (port: number): SubgraphLink => ({ name: 'names', kind: 'http', url: `http://127.0.0.1:${port}/` });
const ownLink = (): SubgraphLink => linkTo((server.address() as AddressInfo).port);

describe.each(planners)('faulty subgraphs, planned by $planner', ({ createPlanner }) => {
  it.each([
    ['too few', [{ name: 'x' }]],
    ['too many', [{ name: 'x' }, { name: 'y' }, { name: 'z' }]],
    ['none', 'nonsense'],
  ])('entities that are %s leave their fields null with an error, and the rest as it is', async (_title, entities) => {
    const graph = new FederatedGraph({ areas, names }, createPlanner, { links: [ownLink()] });
    answer = { data: { _entities: entities } };
    const { data, errors } = await graph.ask('{ areas { id name } }');
    expect(data).toEqual({
      areas: [
        { id: '1', name: null },
        { id: '2', name: null },
      ],
    });
    expect(errors).toEqual([
      {
        message: 'Subgraph "names" did not answer: Area.name.',
        path: ['areas'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'names', fields: ['Area.name'] },
      },
    ]);
    await graph.engine.stop();
  });

  it('no data and no errors for entities is an error too', async () => {
    const graph = new FederatedGraph({ areas, names }, createPlanner, { links: [ownLink()] });
    for (const silent of [{ data: {} }, { data: null }, { data: { _entities: null } }]) {
      answer = silent;
      const { data, errors } = await graph.ask('{ areas { id name } }');
      expect(data).toEqual({
        areas: [
          { id: '1', name: null },
          { id: '2', name: null },
        ],
      });
      expect(errors?.map(({ path }) => path)).toEqual([['areas']]);
    }
    await graph.engine.stop();
  });

  it('a subgraph that is down costs its own fields alone, at every place', async () => {
    const graph = new FederatedGraph({ areas, names }, createPlanner, { links: [linkTo(1)] });
    const { data, errors } = await graph.ask('{ title areas { id name near { name } } }');
    expect(data).toEqual({
      title: null,
      areas: [
        { id: '1', name: null, near: { name: null } },
        { id: '2', name: null, near: null },
      ],
    });
    expect(errors?.map(({ path }) => path)).toEqual(expect.arrayContaining([['title'], ['areas']]) as unknown);
    expect(new Set(errors?.map(({ extensions }) => extensions?.['code']))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
    await graph.engine.stop();
  });

  it('a root field of which its subgraph says nothing is an error', async () => {
    const graph = new FederatedGraph({ areas, names }, createPlanner, { links: [ownLink()] });
    answer = { data: {} };
    expect(await graph.ask('{ named: title }')).toEqual({
      data: { named: null },
      errors: [{ message: 'No subgraph answered Query.title.', path: ['named'] }],
    });
    await graph.engine.stop();
  });
});
