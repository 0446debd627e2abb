import { describe, expect, it } from 'vitest';
import { FederatedGraph, planners } from './federated-graph.fixture.ts';

const areas = {
  sdl: `type Query { areas: [Area!] pair: Pair } type Pair { left: Area right: Area! }
    type Area @key(fields: "id") { id: ID! }`,
  resolvers: {
    Query: {
      areas: () => [{ id: '1' }, { id: '2' }, { id: '1' }],
      pair: () => ({ left: { id: '1' }, right: { id: '1' } }),
    },
  },
};

const failing = async ({ id }: { id: string }): Promise<object> => {
  if (id === '1') throw new Error(`no name for ${id}`);
  return { id, name: `name ${id}`, words: ['a', null] };
};

describe.each(planners)('nulls and errors, planned by $planner', ({ createPlanner }) => {
  it('an error of an entity is told at every place where the entity stands', async () => {
    const graph = new FederatedGraph(
      {
        areas,
        names: {
          sdl: `type Area @key(fields: "id") { id: ID! name: String }`,
          resolvers: { Area: { __resolveReference: failing } },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ areas { id name } }')).toEqual({
      data: {
        areas: [
          { id: '1', name: null },
          { id: '2', name: 'name 2' },
          { id: '1', name: null },
        ],
      },
      errors: [
        { message: 'no name for 1', path: ['areas', 0] },
        { message: 'no name for 1', path: ['areas', 2] },
      ],
    });
  });

  it('an error of a field of an entity leads to that field at every place', async () => {
    const graph = new FederatedGraph(
      {
        areas,
        names: {
          sdl: `type Area @key(fields: "id") { id: ID! name: String }`,
          resolvers: {
            Area: {
              __resolveReference: ({ id }: { id: string }) => ({ id }),
              name: async (area: { id: string }) => (await failing(area)) && 'ok',
            },
          },
        },
      },
      createPlanner,
    );
    const { data, errors } = await graph.ask('{ areas { called: name } }');
    expect(data).toEqual({ areas: [{ called: null }, { called: 'ok' }, { called: null }] });
    expect(errors?.map(({ path }) => path)).toEqual([
      ['areas', 0, 'called'],
      ['areas', 2, 'called'],
    ]);
  });

  it('a null that may not be takes its object away, up to where null is allowed, with an error for it', async () => {
    const graph = new FederatedGraph(
      {
        areas,
        names: {
          sdl: `type Area @key(fields: "id") { id: ID! name: String! }`,
          resolvers: { Area: { __resolveReference: () => null } },
        },
      },
      createPlanner,
    );
    const { data, errors } = await graph.ask(
      '{ areas { id name } pair { left { name } } other: pair { right { name } } }',
    );
    expect(data).toEqual({ areas: null, pair: { left: null }, other: null });
    expect(errors?.map(({ path }) => path)).toEqual([
      ['areas', 0, 'name'],
      ['areas', 1, 'name'],
      ['areas', 2, 'name'],
      ['pair', 'left', 'name'],
      ['other', 'right', 'name'],
    ]);
  });

  it('a null at the root takes the whole data away', async () => {
    const graph = new FederatedGraph(
      {
        areas: {
          sdl: `type Query { area: Area! } type Area @key(fields: "id") { id: ID! }`,
          resolvers: { Query: { area: () => ({ id: '1' }) } },
        },
        names: {
          sdl: `type Area @key(fields: "id") { id: ID! name: String! }`,
          resolvers: { Area: { __resolveReference: () => null } },
        },
      },
      createPlanner,
    );
    const { data, errors } = await graph.ask('{ area { name } }');
    expect(data).toBeNull();
    expect(errors?.map(({ path }) => path)).toEqual([['area', 'name']]);
  });

  it('a list that may not hold null is null as a whole where it does', async () => {
    const graph = new FederatedGraph(
      {
        east: {
          sdl: `type Query { sign: Sign @shareable } type Sign @key(fields: "id") { id: ID! }`,
          resolvers: { Query: { sign: () => ({ id: '2' }) } },
        },
        west: {
          sdl: `type Sign @key(fields: "id") { id: ID! words: [String!] loose: [String] }`,
          resolvers: {
            Sign: { __resolveReference: () => ({ words: ['a', null], loose: ['a', null] }) },
          },
        },
      },
      createPlanner,
    );
    const { data, errors } = await graph.ask('{ sign { words loose } }');
    expect(data).toEqual({ sign: { words: null, loose: ['a', null] } });
    expect(errors?.map(({ path }) => path)).toEqual([['sign', 'words', 1]]);
  });

  it('what a subgraph adds to its error is kept', async () => {
    const graph = new FederatedGraph(
      {
        east: {
          sdl: `type Query { fails: Int works: Int }`,
          resolvers: {
            Query: {
              works: () => 1,
              fails: () => {
                throw Object.assign(new Error('refused'), { extensions: { code: 'REFUSED' } });
              },
            },
          },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ works no: fails }')).toEqual({
      data: { works: 1, no: null },
      errors: [{ message: 'refused', path: ['no'], extensions: { code: 'REFUSED' } }],
    });
  });
});
