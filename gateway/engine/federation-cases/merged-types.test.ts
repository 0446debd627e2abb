import { describe, expect, it } from 'vitest';
import { FederatedGraph, planners } from './federated-graph.fixture.ts';

describe.each(planners)('@inaccessible, enums and inputs, planned by $planner', ({ createPlanner }) => {
  it('an inaccessible field can be required but not asked for', async () => {
    const graph = new FederatedGraph(
      {
        parcels: {
          sdl: `type Query { parcel: Parcel } type Parcel @key(fields: "id") { id: ID! @inaccessible  grams: Int @inaccessible }`,
          resolvers: { Query: { parcel: () => ({ id: '1', grams: 7 }) } },
        },
        postage: {
          sdl: `type Parcel @key(fields: "id") { id: ID! grams: Int @external  postage: Int @requires(fields: "grams") }`,
          resolvers: {
            Parcel: {
              __resolveReference: (known: object) => known,
              postage: ({ grams }: { grams: number }) => grams * 2,
            },
          },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ parcel { postage } }')).toEqual({ data: { parcel: { postage: 14 } } });
    expect((await graph.ask('{ parcel { grams } }')).errors?.[0]?.message).toBe(
      'Cannot query field "grams" on type "Parcel".',
    );
  });

  it('an inaccessible enum value and an object of an inaccessible type are null, each with an error', async () => {
    const graph = new FederatedGraph(
      {
        roads: {
          sdl: `type Query { states: [State] thing: Thing }
            enum State { OPEN SECRET @inaccessible }
            union Thing = Road | Tunnel type Road { name: String } type Tunnel @inaccessible { name: String }`,
          resolvers: {
            Query: { states: () => ['OPEN', 'SECRET'], thing: () => ({ __typename: 'Tunnel', name: 'hidden' }) },
          },
        },
      },
      createPlanner,
    );
    const { data, errors } = await graph.ask('{ states thing { ... on Road { name } } }');
    expect(data).toEqual({ states: ['OPEN', null], thing: null });
    expect(errors?.map(({ path }) => path)).toEqual([['states', 1], ['thing']]);
  });

  it('an enum that fields answer has every value, one that arguments take has those that all subgraphs know', async () => {
    const graph = new FederatedGraph(
      {
        east: {
          sdl: `type Query { east: Colour paint(tone: Tone): String } enum Colour { RED BLUE } enum Tone { DARK PALE }`,
          resolvers: {
            Query: { east: () => 'BLUE', paint: (_root: unknown, { tone }: { tone: string }) => `${tone} paint` },
          },
        },
        west: {
          sdl: `type Query { west: Colour shade(tone: Tone): String } enum Colour { RED GREEN } enum Tone { DARK BRIGHT }`,
          resolvers: { Query: { west: () => 'GREEN' } },
        },
      },
      createPlanner,
    );
    expect(await graph.ask('{ east west paint(tone: DARK) }')).toEqual({
      data: { east: 'BLUE', west: 'GREEN', paint: 'DARK paint' },
    });
    expect((await graph.ask('{ paint(tone: PALE) }')).errors).toHaveLength(1);
    const { data, errors } = await graph.ask('query ($tone: Tone) { paint(tone: $tone) }', { tone: 'PALE' });
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.message).toContain('Value "PALE" does not exist in "Tone" enum');
  });

  it('an input has the fields that all subgraphs know', async () => {
    const graph = new FederatedGraph(
      {
        east: {
          sdl: `type Query { east(find: Find!): String } input Find { name: String! limit: Int = 3 eastOnly: Int }`,
          resolvers: {
            Query: {
              east: (_root: unknown, { find }: { find: { name: string; limit: number } }) =>
                `${find.name} ${find.limit}`,
            },
          },
        },
        west: { sdl: `type Query { west(find: Find!): String } input Find { name: String! limit: Int = 3 }` },
      },
      createPlanner,
    );
    const query = 'query ($find: Find!) { east(find: $find) }';
    expect(await graph.ask(query, { find: { name: 'a' } })).toEqual({ data: { east: 'a 3' } });
    expect(await graph.ask(query, { find: { name: 'a', limit: 5 } })).toEqual({ data: { east: 'a 5' } });
    const refused = await graph.ask(query, { find: { name: 'a', eastOnly: 1 } });
    expect(refused.errors?.[0]?.message).toContain('Field "eastOnly" is not defined by type "Find"');
  });
});
