import { describe, expect, it } from 'vitest';
import { FederatedGraph, planners } from './federated-graph.fixture.ts';

const saying = (price: number): object => ({
  Query: { item: () => ({ id: '1', price }) },
  Item: { __resolveReference: ({ id }: { id: string }) => ({ id, price }) },
});

const shop = {
  sdl: `type Query { item: Item } type Item @key(fields: "id") { id: ID! price: Int }`,
  resolvers: saying(1) as Record<string, object>,
};

const till = (override: string): { sdl: string; resolvers: Record<string, object> } => ({
  sdl: `type Item @key(fields: "id") { id: ID! price: Int ${override} }`,
  resolvers: { Item: (saying(2) as Record<string, object>)['Item'] as object },
});

describe.each(planners)('@override, planned by $planner', ({ createPlanner }) => {
  it('a field is taken from the subgraph that overrides the other', async () => {
    const graph = new FederatedGraph({ shop, till: till('@override(from: "shop")') }, createPlanner);
    expect(await graph.ask('{ item { id price } }')).toEqual({ data: { item: { id: '1', price: 2 } } });
  });

  it('an override from a subgraph that is gone changes nothing', async () => {
    const graph = new FederatedGraph(
      {
        shop: { ...shop, sdl: shop.sdl.replace('price: Int', '') },
        till: till('@override(from: "bazaar")'),
      },
      createPlanner,
    );
    expect(await graph.ask('{ item { price } }')).toEqual({ data: { item: { price: 2 } } });
  });

  it('an override with a label holds only where the label is switched on', async () => {
    const subgraphs = { shop, till: till('@override(from: "shop", label: "new-till")') };
    const before = new FederatedGraph(subgraphs, createPlanner);
    expect(await before.ask('{ item { price } }')).toEqual({ data: { item: { price: 1 } } });
    const after = new FederatedGraph(subgraphs, createPlanner, { labels: new Set(['new-till']) });
    expect(await after.ask('{ item { price } }')).toEqual({ data: { item: { price: 2 } } });
  });

  it('another label leaves it as it was', async () => {
    const subgraphs = { shop, till: till('@override(from: "shop", label: "new-till")') };
    const graph = new FederatedGraph(subgraphs, createPlanner, { labels: new Set(['other']) });
    expect(await graph.ask('{ item { price } }')).toEqual({ data: { item: { price: 1 } } });
  });

  it('a percentage is off until it is switched on as a label', async () => {
    const subgraphs = { shop, till: till('@override(from: "shop", label: "percent(25)")') };
    const before = new FederatedGraph(subgraphs, createPlanner);
    expect(await before.ask('{ item { price } }')).toEqual({ data: { item: { price: 1 } } });
    const after = new FederatedGraph(subgraphs, createPlanner, { labels: new Set(['percent(25)']) });
    expect(await after.ask('{ item { price } }')).toEqual({ data: { item: { price: 2 } } });
  });
});
