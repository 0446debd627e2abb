import { describe, expect, it } from 'vitest';
import { FederatedGraph, planners } from './federated-graph.fixture.ts';

describe.each(planners)('@skip and @include, planned by $planner', ({ createPlanner }) => {
  const federated = (): FederatedGraph =>
    new FederatedGraph(
      {
        areas: {
          sdl: `type Query { area: Area } type Area @key(fields: "id") { id: ID! code: String }`,
          resolvers: { Query: { area: () => ({ id: '1', code: 'a' }) } },
        },
        names: {
          sdl: `type Area @key(fields: "id") { id: ID! name: String }`,
          resolvers: { Area: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `name ${id}` }) } },
        },
      },
      createPlanner,
    );

  it('a field that is not included is not asked for', async () => {
    const graph = federated();
    const query = 'query ($named: Boolean!) { area { id name @include(if: $named) } }';
    expect(await graph.ask(query, { named: false })).toEqual({ data: { area: { id: '1' } } });
    expect(graph.asked.representations).toEqual([]);
    expect(await graph.ask(query, { named: true })).toEqual({ data: { area: { id: '1', name: 'name 1' } } });
  });

  it('a variable that is not given has its default', async () => {
    const query = 'query ($short: Boolean = true) { area { id name @skip(if: $short) } }';
    const graph = federated();
    expect(await graph.ask(query)).toEqual({ data: { area: { id: '1' } } });
    expect(await graph.ask(query, { short: false })).toEqual({ data: { area: { id: '1', name: 'name 1' } } });
  });

  it('conditions of fragments count for all that is within', async () => {
    const query = `query ($a: Boolean!, $b: Boolean!) { area { ...Named @include(if: $a) ... @skip(if: $b) { code } } }
      fragment Named on Area { name }`;
    const graph = federated();
    expect(await graph.ask(query, { a: true, b: true })).toEqual({ data: { area: { name: 'name 1' } } });
    expect(await graph.ask(query, { a: false, b: false })).toEqual({ data: { area: { code: 'a' } } });
  });

  it('where both are given both must hold', async () => {
    const query = 'query ($a: Boolean!, $b: Boolean!) { area { id code @include(if: $a) @skip(if: $b) } }';
    const graph = federated();
    expect(await graph.ask(query, { a: true, b: false })).toEqual({ data: { area: { id: '1', code: 'a' } } });
    for (const [a, b] of [
      [true, true],
      [false, true],
      [false, false],
    ])
      expect(await graph.ask(query, { a, b })).toEqual({ data: { area: { id: '1' } } });
  });

  it('an object of which nothing is left is still told to be there', async () => {
    expect(await federated().ask('{ area { id @skip(if: true) } }')).toEqual({ data: { area: {} } });
  });

  it('an operation of which nothing is left asks nobody', async () => {
    const graph = federated();
    expect(await graph.ask('{ area @include(if: false) { id } }')).toEqual({ data: {} });
    expect(graph.asked.rootFields).toEqual([]);
  });
});
