import { describe, expect, it } from 'vitest';
import { FederatedGraph, planners } from './federated-graph.fixture.ts';

const people = ['1', '2', '3'];

describe.each(planners)('entities that stand at several places, planned by $planner', ({ createPlanner }) => {
  const graph = new FederatedGraph(
    {
      people: {
        sdl: `type Query { people: [Person!] first: Person rows: [[Person!]!] }
          type Person @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            people: () => people.map((id) => ({ id })),
            first: () => ({ id: '1' }),
            rows: () => [[{ id: '1' }, { id: '2' }], [], [{ id: '1' }]],
          },
        },
      },
      friends: {
        sdl: `type Person @key(fields: "id") { id: ID! best: Person home: Home } type Home { city: City }
          type City @key(fields: "id") { id: ID! }`,
        resolvers: {
          Person: {
            __resolveReference: ({ id }: { id: string }) => ({ id }),
            best: () => ({ id: '1' }),
            home: () => ({ city: { id: 'c' } }),
          },
        },
      },
      names: {
        sdl: `type Person @key(fields: "id") { id: ID! name: String age: Int }
          type City @key(fields: "id") { id: ID! name: String size: Int }`,
        resolvers: {
          Person: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `n${id}`, age: 10 }) },
          City: { __resolveReference: ({ id }: { id: string }) => ({ id, name: id, size: 3 }) },
        },
      },
    },
    createPlanner,
  );

  it('a list of lists is completed in place', async () => {
    expect(await graph.ask('{ rows { name } }')).toEqual({
      data: { rows: [[{ name: 'n1' }, { name: 'n2' }], [], [{ name: 'n1' }]] },
    });
  });

  it('what is asked of it at one place does not show at another', async () => {
    const query = '{ first { best { age } home { city { size } } } people { best { name } home { city { name } } } }';
    expect(await graph.ask(query)).toEqual({
      data: {
        first: { best: { age: 10 }, home: { city: { size: 3 } } },
        people: people.map(() => ({ best: { name: 'n1' }, home: { city: { name: 'c' } } })),
      },
    });
  });

  it('an entity is followed through itself', async () => {
    expect(await graph.ask('{ people { best { best { best { name } home { city { name } } } } } }')).toEqual({
      data: {
        people: people.map(() => ({ best: { best: { best: { name: 'n1' }, home: { city: { name: 'c' } } } } })),
      },
    });
  });

  it('fields with other arguments and aliases of one entity at two places keep apart', async () => {
    const query = '{ first { best { x: name } } people { best { x: age } } }';
    expect(await graph.ask(query)).toEqual({
      data: { first: { best: { x: 'n1' } }, people: people.map(() => ({ best: { x: 10 } })) },
    });
  });
});
