import { describe, expect, it } from 'vitest';
import { FederatedGraph, planners } from './federated-graph.fixture.ts';

describe.each(planners)('aliases, fragments and introspection, planned by $planner', ({ createPlanner }) => {
  const graph = new FederatedGraph(
    {
      areas: {
        sdl: `type Query { area(id: ID = "1"): Area }
          "An area." type Area @key(fields: "id") { id: ID! near: Area }`,
        resolvers: {
          Query: { area: (_root: unknown, { id }: { id: string }) => ({ id }) },
          Area: {
            __resolveReference: ({ id }: { id: string }) => ({ id }),
            near: ({ id }: { id: string }) => ({ id: `${id}0` }),
          },
        },
      },
      names: {
        sdl: `type Area @key(fields: "id") { id: ID! name(in: String = "en"): String }`,
        resolvers: {
          Area: {
            __resolveReference: ({ id }: { id: string }) => ({ id }),
            name: ({ id }: { id: string }, given: { in: string }) => `${given.in} ${id}`,
          },
        },
      },
    },
    createPlanner,
  );

  it('one field is asked for by several names with different arguments', async () => {
    expect(await graph.ask('{ a: area { vi: name(in: "vi") en: name } b: area(id: "2") { name(in: "lo") } }')).toEqual({
      data: { a: { vi: 'vi 1', en: 'en 1' }, b: { name: 'lo 2' } },
    });
  });

  it('an alias may be the name of what every object inherits, and nothing is inherited from the answer', async () => {
    const { data } = await graph.ask(
      '{ __proto__: area { name } constructor: area { toString: name __proto__: near { polluted: name } } }',
    );
    expect(JSON.stringify(data)).toBe(
      '{"__proto__":{"name":"en 1"},"constructor":{"toString":"en 1","__proto__":{"polluted":"en 10"}}}',
    );
    expect(Object.keys(Object.getPrototypeOf({}) as object)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('an alias may be the name of a key or of another field', async () => {
    expect(await graph.ask('{ area { id: name name: id near { id: name } } }')).toEqual({
      data: { area: { id: 'en 1', name: '1', near: { id: 'en 10' } } },
    });
  });

  it('an alias may be the name of a key where only the type is asked, and that of the type itself', async () => {
    expect(await graph.ask('{ area { name id: near { __typename } } }')).toEqual({
      data: { area: { name: 'en 1', id: { __typename: 'Area' } } },
    });
    expect(await graph.ask('{ area { name __typename: near { id: __typename name } kind: __typename } }')).toEqual({
      data: { area: { name: 'en 1', __typename: { id: 'Area', name: 'en 10' }, kind: 'Area' } },
    });
  });

  it('fragments are merged field by field, in the order of the operation', async () => {
    const query = `{ area { ...One near { id } ... on Area { near { name } id } } }
      fragment One on Area { name near { ...Two } } fragment Two on Area { kind: __typename }`;
    const answer = await graph.ask(query);
    expect(answer).toEqual({
      data: { area: { name: 'en 1', near: { kind: 'Area', id: '10', name: 'en 10' }, id: '1' } },
    });
    expect(JSON.stringify(answer.data)).toBe(
      '{"area":{"name":"en 1","near":{"kind":"Area","id":"10","name":"en 10"},"id":"1"}}',
    );
  });

  it('variables reach whichever subgraph uses them', async () => {
    const query = 'query ($id: ID!, $in: String) { area(id: $id) { name(in: $in) near { name(in: $in) } } }';
    expect(await graph.ask(query, { id: 'x', in: 'fr' })).toEqual({
      data: { area: { name: 'fr x', near: { name: 'fr x0' } } },
    });
    expect(await graph.ask(query, { id: 'x' })).toEqual({ data: { area: { name: 'en x', near: { name: 'en x0' } } } });
  });

  it('the schema is told beside data, without what serves federation alone', async () => {
    const query = `{ __typename area { id } __type(name: "Area") { name description fields { name } }
      __schema { queryType { name } types { name } } }`;
    const { data, errors } = await graph.ask(query);
    const { __schema: schema, ...rest } = data as { __schema: { types: { name: string }[] } };
    expect(errors).toBeUndefined();
    expect(rest).toEqual({
      __typename: 'Query',
      area: { id: '1' },
      __type: {
        name: 'Area',
        description: 'An area.',
        fields: [{ name: 'id' }, { name: 'near' }, { name: 'name' }],
      },
    });
    expect(
      schema.types.map(({ name }) => name).filter((name) => /^(join|link|_)/.test(name.replace(/^__/, ''))),
    ).toEqual([]);
  });

  it('the name of the root type alone asks nobody', async () => {
    const before = graph.asked.rootFields.length;
    expect(await graph.ask('{ kind: __typename }')).toEqual({ data: { kind: 'Query' } });
    expect(graph.asked.rootFields).toHaveLength(before);
  });
});
