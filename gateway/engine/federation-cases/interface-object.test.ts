import { describe, expect, it } from 'vitest';
import { FederatedGraph, planners } from './federated-graph.fixture.ts';

const media = [
  { __typename: 'Book', id: 'b', title: 'A book', pages: 100 },
  { __typename: 'Film', id: 'f', title: 'A film', minutes: 90 },
];
const byId = ({ id }: { id: string }): object | undefined => media.find((each) => each.id === id);

const library = {
  sdl: `type Query { media: [Media!] }
    interface Media @key(fields: "id") { id: ID! title: String }
    type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
    type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
  resolvers: {
    Query: { media: () => media },
    Media: { __resolveReference: byId },
    Book: { __resolveReference: byId },
    Film: { __resolveReference: byId },
  },
};

const reviews = {
  sdl: `type Query { best: Media }
    type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }`,
  resolvers: {
    Query: { best: () => ({ id: 'f', stars: 5 }) },
    Media: { __resolveReference: ({ id }: { id: string }) => ({ id, stars: id === 'b' ? 3 : 5 }) },
  },
};

describe.each(planners)('@interfaceObject, planned by $planner', ({ createPlanner }) => {
  const graph = new FederatedGraph({ library, reviews }, createPlanner);

  it('a subgraph adds a field to every implementation of an interface', async () => {
    expect(await graph.ask('{ media { id stars } }')).toEqual({
      data: {
        media: [
          { id: 'b', stars: 3 },
          { id: 'f', stars: 5 },
        ],
      },
    });
  });

  it('a field that was added can be asked of an implementation', async () => {
    expect(await graph.ask('{ media { ... on Film { minutes stars } __typename } }')).toEqual({
      data: { media: [{ __typename: 'Book' }, { minutes: 90, stars: 5, __typename: 'Film' }] },
    });
  });

  it('the type of an object that a subgraph knows as the interface alone is asked of who knows it', async () => {
    expect(await graph.ask('{ best { __typename id stars } }')).toEqual({
      data: { best: { __typename: 'Film', id: 'f', stars: 5 } },
    });
  });

  it('an object that a subgraph knows as the interface alone is completed by its own type', async () => {
    expect(await graph.ask('{ best { title ... on Film { minutes } ... on Book { pages } } }')).toEqual({
      data: { best: { title: 'A film', minutes: 90 } },
    });
  });

  it('nobody is asked for a type that the operation does not need', async () => {
    const { asked } = graph;
    const before = asked.representations.length;
    expect(await graph.ask('{ best { id stars } }')).toEqual({ data: { best: { id: 'f', stars: 5 } } });
    expect(asked.representations).toHaveLength(before);
  });
});
