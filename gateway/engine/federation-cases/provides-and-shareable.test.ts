import { describe, expect, it } from 'vitest';
import { FederatedGraph, planners } from './federated-graph.fixture.ts';

const reference = { __resolveReference: ({ id }: { id: string }) => ({ id, name: `author ${id}`, born: 1900 }) };

describe.each(planners)('@provides, @external and @shareable, planned by $planner', ({ createPlanner }) => {
  const library = (): FederatedGraph =>
    new FederatedGraph(
      {
        books: {
          sdl: `type Query { book: Book @provides(fields: "author { name }")  plain: Book }
            type Book { title: String! author: Author }
            type Author @key(fields: "id") { id: ID! name: String @external }`,
          resolvers: {
            Query: {
              book: () => ({ title: 'A', author: { id: '1', name: 'as the book says' } }),
              plain: () => ({ title: 'B', author: { id: '1' } }),
            },
          },
        },
        authors: {
          sdl: `type Author @key(fields: "id") { id: ID! name: String @shareable  born: Int }`,
          resolvers: { Author: reference },
        },
      },
      createPlanner,
    );

  it('what a field provides is taken from its subgraph, and nobody else is asked', async () => {
    const graph = library();
    expect(await graph.ask('{ book { title author { name } } }')).toEqual({
      data: { book: { title: 'A', author: { name: 'as the book says' } } },
    });
    expect(graph.asked.representations).toEqual([]);
  });

  it('what another field does not provide is asked of the subgraph that owns it', async () => {
    const graph = library();
    expect(await graph.ask('{ plain { author { name } } }')).toEqual({
      data: { plain: { author: { name: 'author 1' } } },
    });
  });

  it('what is provided does not keep the rest from being asked for', async () => {
    const graph = library();
    expect(await graph.ask('{ book { author { born } } }')).toEqual({ data: { book: { author: { born: 1900 } } } });
    expect(graph.asked.representations).toEqual([{ subgraph: 'authors', list: [{ __typename: 'Author', id: '1' }] }]);
  });

  it('a shareable field is asked of one subgraph only', async () => {
    const point = `type Point @shareable { x: Int y: Int }`;
    const at = { Query: { here: () => ({ x: 1, y: 2 }) } };
    const graph = new FederatedGraph(
      {
        east: { sdl: `type Query { here: Point @shareable } ${point}`, resolvers: at },
        west: { sdl: `type Query { here: Point @shareable } ${point}`, resolvers: at },
      },
      createPlanner,
    );
    expect(await graph.ask('{ here { x y } }')).toEqual({ data: { here: { x: 1, y: 2 } } });
    expect(graph.asked.rootFields).toHaveLength(1);
  });

  it('a shareable value type that each subgraph knows in part is joined', async () => {
    const graph = new FederatedGraph(
      {
        east: {
          sdl: `type Query { here: Point @shareable } type Point { x: Int @shareable  y: Int }`,
          resolvers: { Query: { here: () => ({ x: 1, y: 2 }) } },
        },
        west: {
          sdl: `type Query { here: Point @shareable } type Point { x: Int @shareable  z: Int }`,
          resolvers: { Query: { here: () => ({ x: 1, z: 3 }) } },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ here { x y z } }')).toEqual({ data: { here: { x: 1, y: 2, z: 3 } } });
  });
});
