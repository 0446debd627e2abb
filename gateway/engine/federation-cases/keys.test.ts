import { describe, expect, it } from 'vitest';
import { FederatedGraph, planners } from './federated-graph.fixture.ts';

interface Reference {
  readonly id?: string;
  readonly code?: string;
  readonly country?: { readonly code: string };
  readonly number?: number;
}

describe.each(planners)('@key, planned by $planner', ({ createPlanner }) => {
  it('an entity is completed by the key that both subgraphs know, though a third knows it by another', async () => {
    const graph = new FederatedGraph(
      {
        areas: {
          sdl: `type Query { area: Area } type Area @key(fields: "id") { id: ID! }`,
          resolvers: { Query: { area: () => ({ id: '1' }) } },
        },
        codes: {
          sdl: `type Area @key(fields: "id") @key(fields: "code") { id: ID! code: String! }`,
          resolvers: { Area: { __resolveReference: ({ id }: Reference) => ({ id, code: `code-of-${id}` }) } },
        },
        names: {
          sdl: `type Area @key(fields: "code") { code: String! name: String }`,
          resolvers: { Area: { __resolveReference: ({ code }: Reference) => ({ code, name: `name of ${code}` }) } },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ area { name } }')).toEqual({ data: { area: { name: 'name of code-of-1' } } });
    expect(graph.asked.representations).toEqual([
      { subgraph: 'codes', list: [{ __typename: 'Area', id: '1' }] },
      { subgraph: 'names', list: [{ __typename: 'Area', code: 'code-of-1' }] },
    ]);
  });

  it('a key of several fields and of fields of a field is sent whole', async () => {
    const graph = new FederatedGraph(
      {
        areas: {
          sdl: `type Query { areas: [Area!] }
            type Area @key(fields: "number country { code }") { number: Int! country: Country! }
            type Country @shareable { code: String! }`,
          resolvers: {
            Query: {
              areas: () => [
                { number: 1, country: { code: 'VN' } },
                { number: 1, country: { code: 'LA' } },
              ],
            },
          },
        },
        names: {
          sdl: `type Area @key(fields: "number country { code }") { number: Int! country: Country! name: String }
            type Country @shareable { code: String! }`,
          resolvers: {
            Area: {
              __resolveReference: (area: Reference) => ({ ...area, name: `${area.country?.code}-${area.number}` }),
            },
          },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ areas { name } }')).toEqual({ data: { areas: [{ name: 'VN-1' }, { name: 'LA-1' }] } });
    expect(graph.asked.representations).toEqual([
      {
        subgraph: 'names',
        list: [
          { __typename: 'Area', number: 1, country: { code: 'VN' } },
          { __typename: 'Area', number: 1, country: { code: 'LA' } },
        ],
      },
    ]);
  });

  it('a subgraph is not entered by a key that it does not resolve', async () => {
    const graph = new FederatedGraph(
      {
        areas: {
          sdl: `type Query { area: Area } type Area @key(fields: "id") @key(fields: "code") { id: ID! code: String! }`,
          resolvers: { Query: { area: () => ({ id: '1', code: 'a' }) } },
        },
        names: {
          sdl: `type Area @key(fields: "id", resolvable: false) @key(fields: "code") { id: ID! code: String! name: String }`,
          resolvers: { Area: { __resolveReference: ({ id, code }: Reference) => ({ name: id ?? `by code ${code}` }) } },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ area { name } }')).toEqual({ data: { area: { name: 'by code a' } } });
  });

  it('an entity at many places is asked for once', async () => {
    const graph = new FederatedGraph(
      {
        visits: {
          sdl: `type Query { visits: [Visit!] last: Visit } type Visit { area: Area! } type Area @key(fields: "id") { id: ID! }`,
          resolvers: {
            Query: {
              visits: () => ['1', '2', '1', '1', '2'].map((id) => ({ area: { id } })),
              last: () => ({ area: { id: '2' } }),
            },
          },
        },
        names: {
          sdl: `type Area @key(fields: "id") { id: ID! name: String }`,
          resolvers: { Area: { __resolveReference: ({ id }: Reference) => ({ id, name: `name ${id}` }) } },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ visits { area { name } } }')).toEqual({
      data: { visits: ['1', '2', '1', '1', '2'].map((id) => ({ area: { name: `name ${id}` } })) },
    });
    expect(graph.asked.representations).toEqual([
      {
        subgraph: 'names',
        list: [
          { __typename: 'Area', id: '1' },
          { __typename: 'Area', id: '2' },
        ],
      },
    ]);
  });

  it('an entity that a subgraph does not know is null in the fields that it alone could tell', async () => {
    const graph = new FederatedGraph(
      {
        areas: {
          sdl: `type Query { areas: [Area!] } type Area @key(fields: "id") { id: ID! }`,
          resolvers: { Query: { areas: () => [{ id: '1' }, { id: '2' }] } },
        },
        names: {
          sdl: `type Area @key(fields: "id") { id: ID! name: String }`,
          resolvers: {
            Area: { __resolveReference: ({ id }: Reference) => (id === '2' ? null : { id, name: 'one' }) },
          },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ areas { id name } }')).toEqual({
      data: {
        areas: [
          { id: '1', name: 'one' },
          { id: '2', name: null },
        ],
      },
    });
  });
});
