import { describe, expect, it } from 'vitest';
import { FederatedGraph, planners } from './federated-graph.fixture.ts';

describe.each(planners)('mutations, planned by $planner', ({ createPlanner }) => {
  const done: string[] = [];
  const doing = (name: string, waitMs: number) => async (): Promise<{ id: string }> => {
    done.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    done.push(`${name} ends`);
    return { id: name };
  };
  const graph = new FederatedGraph(
    {
      east: {
        sdl: `type Query { none: Int } type Mutation { first: Item third: Item fails: Item } type Item @key(fields: "id") { id: ID! }`,
        resolvers: {
          Mutation: {
            first: doing('first', 30),
            third: doing('third', 1),
            fails: () => {
              throw new Error('refused');
            },
          },
        },
      },
      west: {
        sdl: `type Mutation { second: Item } type Item @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Mutation: { second: doing('second', 10) },
          Item: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `name ${id}` }) },
        },
      },
    },
    createPlanner,
  );

  it('each begins when the one before has ended, in whichever subgraph', async () => {
    expect(await graph.ask('mutation { first { name } second { id } third { name } }')).toEqual({
      data: { first: { name: 'name first' }, second: { id: 'second' }, third: { name: 'name third' } },
    });
    expect(done).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('those in fragments begin where the fragment stands', async () => {
    done.length = 0;
    await graph.ask(`mutation { first { name } ...Rest ... on Mutation { again: first { id } } }
      fragment Rest on Mutation { third { id } }`);
    expect(done).toEqual(['first', 'third', 'first'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('one that fails does not keep the next from being run', async () => {
    expect(await graph.ask('mutation { fails { id } second { id } }')).toEqual({
      data: { fails: null, second: { id: 'second' } },
      errors: [{ message: 'refused', path: ['fails'] }],
    });
  });
});
