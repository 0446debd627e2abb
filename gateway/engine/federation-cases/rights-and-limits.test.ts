import { describe, expect, test } from 'vitest';
import { anonymous, type Caller, type EngineOptions } from '../engine.ts';
import { FederatedGraph, planners } from './federated-graph.fixture.ts';

const subgraphs = {
  registry: {
    sdl: `
      type Query { systems: [System!]! system: System @tag(name: "public") }
      type System @key(fields: "id") @tag(name: "public") {
        id: ID!
        name: String!
        level: Int @requiresScopes(scopes: [["levels:read"], ["ministry"]])
        owner: String! @authenticated
      }`,
    resolvers: {
      Query: {
        systems: () => [{ id: 'a' }, { id: 'b' }],
        system: () => ({ id: 'a' }),
      },
      System: {
        name: ({ id }: { id: string }) => `System ${id}`,
        level: () => 3,
        owner: () => 'Kon Tum',
      },
    },
  },
  audits: {
    sdl: `
      type System @key(fields: "id") { id: ID! audits(first: Int): [Audit!] @listSize(slicingArguments: ["first"]) }
      type Audit @tag(name: "internal") { year: Int! }`,
    resolvers: {
      System: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        audits: () => [{ year: 2025 }],
      },
    },
  },
};

const officer: Caller = { ...anonymous, isAuthenticated: true };
const reader: Caller = { ...anonymous, isAuthenticated: true, scopes: ['levels:read'] };

describe.each(planners)('rights and limits, with $planner', ({ createPlanner }) => {
  const graphWith = (options: Partial<EngineOptions> = {}): FederatedGraph =>
    new FederatedGraph(subgraphs, createPlanner, { options });

  test('a field without the right is null with an error that names the scope, and is not asked for', async () => {
    const { data, errors } = await graphWith().ask('{ systems { id level } }', {}, { caller: officer });
    expect(data).toEqual({
      systems: [
        { id: 'a', level: null },
        { id: 'b', level: null },
      ],
    });
    expect(errors).toMatchObject([
      { path: ['systems'], extensions: { code: 'FORBIDDEN', requiredScopes: [['levels:read'], ['ministry']] } },
    ]);
  });

  test.each(['null', 'reject'] as const)(
    'a field that the variables leave out is no refusal, neither by itself nor in a fragment (%s)',
    async (refusalMode) => {
      const graph = graphWith({ refusalMode });
      const question = `query ($level: Boolean!) {
        system { id ...Levels @include(if: $level) } systems { id level @include(if: $level) }
      } fragment Levels on System { level }`;
      expect(await graph.ask(question, { level: false })).toEqual({
        data: { system: { id: 'a' }, systems: [{ id: 'a' }, { id: 'b' }] },
      });
      const { errors } = await graph.ask(question, { level: true });
      expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    },
  );

  test('who has the right is answered, from the same engine', async () => {
    const graph = graphWith();
    await graph.ask('{ system { level } }', {}, { caller: officer });
    const answer = await graph.ask('{ system { level } }', {}, { caller: reader });
    expect(answer).toEqual({ data: { system: { level: 3 } } });
  });

  test('a refused field that may not be null takes its object with it', async () => {
    const { data, errors } = await graphWith().ask('{ system { id ... on System { owner } } }');
    expect(data).toEqual({ system: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  test('by configuration the whole operation is turned away, and no subgraph is asked', async () => {
    const graph = graphWith({ refusalMode: 'reject' });
    const answer = await graph.ask('{ system { name level } }');
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(answer.data).toBeUndefined();
    expect(graph.asked.rootFields).toEqual([]);
  });

  test('a view hides what its filter leaves out, from questions and from introspection', async () => {
    const graph = graphWith({ views: { public: { include: ['public'], exclude: ['internal'] } } });
    const visitor: Caller = { ...anonymous, view: 'public' };
    expect(await graph.ask('{ systems { id } }', {}, { caller: visitor })).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    expect(await graph.ask('{ __type(name: "Query") { fields { name } } }', {}, { caller: visitor })).toEqual({
      data: { __type: { fields: [{ name: 'system' }] } },
    });
    expect(await graph.ask('{ system { name } }', {}, { caller: visitor })).toEqual({
      data: { system: { name: 'System a' } },
    });
  });

  test('an operation dearer than allowed is refused before any subgraph is asked', async () => {
    const graph = graphWith({ cost: { mode: 'enforce', maximum: 50 } });
    const question = 'query ($first: Int) { system { audits(first: $first) { year } } }';
    expect(await graph.ask(question, { first: 10 })).toEqual({ data: { system: { audits: [{ year: 2025 }] } } });
    graph.asked.rootFields.length = 0;
    expect(await graph.ask(question, { first: 100 })).toMatchObject({
      errors: [{ message: expect.stringMatching('costs 1\\d\\d') as string }],
    });
    expect(graph.asked.rootFields).toEqual([]);
  });

  test('cost, plan, timings and versions are told on request alone', async () => {
    const graph = graphWith({ cost: { mode: 'measure', maximum: 50 } });
    const question = '{ system { audits(first: 2) { year } } }';
    expect((await graph.ask(question)).extensions).toBeUndefined();
    const { extensions } = await graph.ask(question, {}, { explain: new Set(['cost', 'plan', 'timings', 'versions']) });
    expect(extensions).toMatchObject({
      cost: { estimated: 3, maximum: 50 },
      dataVersions: null,
      timings: [{ subgraph: 'registry' }, { subgraph: 'audits' }],
    });
    expect(JSON.stringify(extensions?.['queryPlan'])).toContain('"fetch":"audits"');
  });
});
