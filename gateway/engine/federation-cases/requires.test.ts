import { describe, expect, it } from 'vitest';
import { FederatedGraph, planners } from './federated-graph.fixture.ts';

const grams: Record<string, number> = { g: 500, kg: 0.5 };

const parcels = {
  sdl: `
    type Query { parcel: Parcel  parcels: [Parcel!] }
    enum Unit { g kg }
    type Parcel @key(fields: "id") { id: ID! weight(unit: Unit = g): Float  size: Size  price: Float }
    type Size { width: Int height: Int }`,
  resolvers: {
    Query: { parcel: () => ({ id: '1' }), parcels: () => [{ id: '1' }, { id: '2' }] },
    Parcel: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      weight: (_parcel: unknown, { unit }: { unit: string }) => grams[unit],
      size: ({ id }: { id: string }) => (id === '1' ? { width: 2, height: 3 } : null),
      price: ({ id }: { id: string }) => (id === '1' ? 10 : null),
    },
  },
};

interface Known {
  readonly weight?: number;
  readonly size?: { readonly width: number; readonly height: number } | null;
  readonly price?: number | null;
  readonly postage?: number;
}

const asKnown = { __resolveReference: (known: Known) => known };

describe.each(planners)('@requires, planned by $planner', ({ createPlanner }) => {
  it('a field is computed from what another subgraph knows, which the client did not ask for', async () => {
    const graph = new FederatedGraph(
      {
        parcels,
        postage: {
          sdl: `type Parcel @key(fields: "id") { id: ID! price: Float @external  postage: Float @requires(fields: "price") }`,
          resolvers: { Parcel: { ...asKnown, postage: ({ price }: Known) => (price ?? 0) / 10 } },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ parcels { postage } }')).toEqual({
      data: { parcels: [{ postage: 1 }, { postage: 0 }] },
    });
    expect(graph.asked.representations).toEqual([
      {
        subgraph: 'postage',
        list: [
          { __typename: 'Parcel', id: '1', price: 10 },
          { __typename: 'Parcel', id: '2', price: null },
        ],
      },
    ]);
  });

  it('fields within a required object are sent, and a null object is sent as null', async () => {
    const graph = new FederatedGraph(
      {
        parcels,
        postage: {
          sdl: `type Size @external { width: Int height: Int }
            type Parcel @key(fields: "id") { id: ID! size: Size @external  area: Int @requires(fields: "size { width height }") }`,
          resolvers: {
            Parcel: { ...asKnown, area: ({ size }: Known) => (size ? size.width * size.height : null) },
          },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ parcels { area } }')).toEqual({ data: { parcels: [{ area: 6 }, { area: null }] } });
  });

  it('a field is required with an argument', async () => {
    const graph = new FederatedGraph(
      {
        parcels,
        postage: {
          sdl: `enum Unit { g kg }
            type Parcel @key(fields: "id") { id: ID! weight(unit: Unit = g): Float @external
              postage: Float @requires(fields: "weight(unit: kg)") }`,
          resolvers: { Parcel: { ...asKnown, postage: ({ weight }: Known) => weight } },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ parcel { postage } }')).toEqual({ data: { parcel: { postage: 0.5 } } });
  });

  it('the client asks for the same field with another argument than is required, by its name and by the alias of it', async () => {
    const graph = new FederatedGraph(
      {
        parcels,
        postage: {
          sdl: `enum Unit { g kg }
            type Parcel @key(fields: "id") { id: ID! weight(unit: Unit = g): Float @external
              postage: Float @requires(fields: "weight(unit: kg)") }`,
          resolvers: { Parcel: { ...asKnown, postage: ({ weight }: Known) => weight } },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ parcel { weight(unit: g) heavy: weight(unit: kg) postage } }')).toEqual({
      data: { parcel: { weight: 500, heavy: 0.5, postage: 0.5 } },
    });
  });

  it('two fields that require another field with different arguments are both right', async () => {
    const graph = new FederatedGraph(
      {
        parcels,
        postage: {
          sdl: `enum Unit { g kg }
            type Parcel @key(fields: "id") { id: ID! weight(unit: Unit = g): Float @external
              postage: Float @requires(fields: "weight(unit: kg)")
              stamps: Float @requires(fields: "weight(unit: g)") }`,
          resolvers: {
            Parcel: { ...asKnown, postage: ({ weight }: Known) => weight, stamps: ({ weight }: Known) => weight },
          },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ parcel { id postage stamps weight } }')).toEqual({
      data: { parcel: { id: '1', postage: 0.5, stamps: 500, weight: 500 } },
    });
  });

  it('a required field may itself require a field', async () => {
    const graph = new FederatedGraph(
      {
        parcels,
        postage: {
          sdl: `type Parcel @key(fields: "id") { id: ID! price: Float @external  postage: Float @requires(fields: "price") }`,
          resolvers: { Parcel: { ...asKnown, postage: ({ price }: Known) => (price ?? 0) / 10 } },
        },
        bills: {
          sdl: `type Parcel @key(fields: "id") { id: ID! price: Float @external  postage: Float @external
            total: Float @requires(fields: "price postage") }`,
          resolvers: {
            Parcel: { ...asKnown, total: ({ price, postage }: Known) => (price ?? 0) + (postage ?? 0) },
          },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ parcel { total } }')).toEqual({ data: { parcel: { total: 11 } } });
  });

  it('what is required in the fragments of an interface is sent for the type that the object has', async () => {
    const graph = new FederatedGraph(
      {
        boxes: {
          sdl: `type Query { boxes: [Box!] } interface Content { label: String }
            type Fruit implements Content { label: String kilos: Int } type Tool implements Content { label: String steel: Boolean }
            type Box @key(fields: "id") { id: ID! content: Content }`,
          resolvers: {
            Query: {
              boxes: () => [
                { id: '1', content: { __typename: 'Fruit', label: 'fruit', kilos: 3 } },
                { id: '2', content: { __typename: 'Tool', label: 'tool', steel: true } },
                { id: '3', content: null },
              ],
            },
          },
        },
        freight: {
          sdl: `interface Content { label: String }
            type Fruit implements Content @external { label: String kilos: Int } type Tool implements Content @external { label: String steel: Boolean }
            type Box @key(fields: "id") { id: ID! content: Content @external
              note: String @requires(fields: "content { label ... on Fruit { kilos } ... on Tool { steel } }") }`,
          resolvers: {
            Box: {
              __resolveReference: (known: object) => known,
              note: ({ content }: { content: object | null }) => JSON.stringify(content),
            },
          },
        },
      },
      createPlanner,
    );
    const { data, errors } = await graph.ask('{ boxes { note } }');
    expect(errors).toBeUndefined();
    const notes = (data as { boxes: { note: string }[] }).boxes.map(({ note }) => JSON.parse(note) as unknown);
    expect(notes).toEqual([
      { __typename: 'Fruit', label: 'fruit', kilos: 3 },
      { __typename: 'Tool', label: 'tool', steel: true },
      null,
    ]);
  });
});
