import { describe, expect, it } from 'vitest';
import { FederatedGraph, planners } from './federated-graph.fixture.ts';

describe.each(planners)('interfaces and unions, planned by $planner', ({ createPlanner }) => {
  it('objects of an interface are completed each by its own type', async () => {
    const graph = new FederatedGraph(
      {
        places: {
          sdl: `type Query { places: [Place!] }
            interface Place { id: ID! }
            type Town implements Place @key(fields: "id") { id: ID! }
            type River implements Place @key(fields: "id") { id: ID! }`,
          resolvers: {
            Query: {
              places: () => [
                { __typename: 'Town', id: 't' },
                { __typename: 'River', id: 'r' },
              ],
            },
          },
        },
        figures: {
          sdl: `type Town @key(fields: "id") { id: ID! people: Int } type River @key(fields: "id") { id: ID! km: Int }`,
          resolvers: {
            Town: { __resolveReference: ({ id }: { id: string }) => ({ id, people: 7 }) },
            River: { __resolveReference: ({ id }: { id: string }) => ({ id, km: 9 }) },
          },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ places { __typename id ... on Town { people } ... on River { length: km } } }')).toEqual({
      data: {
        places: [
          { __typename: 'Town', id: 't', people: 7 },
          { __typename: 'River', id: 'r', length: 9 },
        ],
      },
    });
  });

  it('an interface field that implementations take from different subgraphs is whole', async () => {
    const graph = new FederatedGraph(
      {
        places: {
          sdl: `type Query { places: [Place!] }
            interface Place { id: ID! name: String }
            type Town implements Place @key(fields: "id") { id: ID! name: String @external }
            type River implements Place @key(fields: "id") { id: ID! name: String }`,
          resolvers: {
            Query: {
              places: () => [
                { __typename: 'Town', id: 't' },
                { __typename: 'River', id: 'r', name: 'river' },
              ],
            },
          },
        },
        names: {
          sdl: `type Town @key(fields: "id") { id: ID! name: String }`,
          resolvers: { Town: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'town' }) } },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ places { name } }')).toEqual({ data: { places: [{ name: 'town' }, { name: 'river' }] } });
  });

  it('a union of which each subgraph knows other members is asked in each subgraph for those it knows', async () => {
    const graph = new FederatedGraph(
      {
        east: {
          sdl: `type Query { east: Thing } union Thing = Town | River type Town @shareable { name: String } type River { km: Int }`,
          resolvers: { Query: { east: () => ({ __typename: 'River', km: 5 }) } },
        },
        west: {
          sdl: `type Query { west: Thing } union Thing = Town | Road type Town @shareable { name: String } type Road { lanes: Int }`,
          resolvers: { Query: { west: () => ({ __typename: 'Road', lanes: 4 }) } },
        },
      },
      createPlanner,
    );
    const query = `{ east { ...All } west { ...All } }
      fragment All on Thing { __typename ... on Town { name } ... on River { km } ... on Road { lanes } }`;
    expect(await graph.ask(query)).toEqual({
      data: { east: { __typename: 'River', km: 5 }, west: { __typename: 'Road', lanes: 4 } },
    });
  });

  it('an entity within a union within a list is completed', async () => {
    const graph = new FederatedGraph(
      {
        news: {
          sdl: `type Query { news: [News!] } type News { about: [Thing] } union Thing = Town | Note
            type Town @key(fields: "id") { id: ID! } type Note { text: String }`,
          resolvers: {
            Query: {
              news: () => [
                { about: [{ __typename: 'Note', text: 'x' }, null, { __typename: 'Town', id: '1' }] },
                { about: null },
              ],
            },
          },
        },
        names: {
          sdl: `type Town @key(fields: "id") { id: ID! name: String }`,
          resolvers: { Town: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `town ${id}` }) } },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ news { about { ... on Town { name } ... on Note { text } } } }')).toEqual({
      data: { news: [{ about: [{ text: 'x' }, null, { name: 'town 1' }] }, { about: null }] },
    });
  });

  it('one name may hold fields of different types on different objects', async () => {
    const graph = new FederatedGraph(
      {
        things: {
          sdl: `type Query { things: [Thing] } union Thing = Town | Road
            type Town @key(fields: "id") { id: ID! name: String! } type Road @key(fields: "id") { id: ID! name: String }`,
          resolvers: {
            Query: {
              things: () => [
                { __typename: 'Town', id: 't', name: 'town' },
                { __typename: 'Road', id: 'r', name: null },
              ],
            },
          },
        },
        figures: {
          sdl: `type Town @key(fields: "id") { id: ID! size: Int! } type Road @key(fields: "id") { id: ID! size: Int }`,
          resolvers: {
            Town: { __resolveReference: ({ id }: { id: string }) => ({ id, size: 4 }) },
            Road: { __resolveReference: ({ id }: { id: string }) => ({ id, size: null }) },
          },
        },
      },
      createPlanner,
    );
    const query = '{ things { ... on Town { a: name b: size } ... on Road { a: name b: size } } }';
    // graphql-js refuses String! beside String, and so does the graph; by other names it is allowed.
    expect((await graph.ask(query)).errors?.[0]?.message).toContain('Fields "a" conflict');
    expect(await graph.ask('{ things { ... on Town { a: name b: size } ... on Road { c: name d: size } } }')).toEqual({
      data: {
        things: [
          { a: 'town', b: 4 },
          { c: null, d: null },
        ],
      },
    });
  });

  it('a field that is of an interface in one subgraph and of its implementation in another is completed', async () => {
    const graph = new FederatedGraph(
      {
        places: {
          sdl: `type Query { nodes: [Node!] } interface Node { id: ID! }
            type Town implements Node @key(fields: "id") { id: ID! twin: Node }
            type River implements Node @key(fields: "id") { id: ID! twin: Town }`,
          resolvers: {
            Query: {
              nodes: () => [
                { __typename: 'Town', id: 't', twin: { __typename: 'River', id: 'r2' } },
                { __typename: 'River', id: 'r', twin: { id: 't2' } },
              ],
            },
          },
        },
        names: {
          sdl: `type Town @key(fields: "id") { id: ID! name: String } type River @key(fields: "id") { id: ID! name: String }`,
          resolvers: {
            Town: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `town ${id}` }) },
            River: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `river ${id}` }) },
          },
        },
      },
      createPlanner,
    );
    const query = `{ nodes { ... on Town { twin { id ... on River { name } ... on Town { name } } } ... on River { name twin { name } } } }`;
    expect(await graph.ask(query)).toEqual({
      data: {
        nodes: [{ twin: { id: 'r2', name: 'river r2' } }, { name: 'river r', twin: { name: 'town t2' } }],
      },
    });
  });
});
