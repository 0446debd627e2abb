import { setTimeout as pause } from 'node:timers/promises';
import { ApolloServer } from '@apollo/server';
import { parse, type DocumentNode } from 'graphql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChangingGraph, dataVersions, supergraphOf, type Edition } from './changing-graph.fixture.ts';
import { stringifyAnswer } from './apollo-server/stringify-answer.ts';
import { createEngine } from './create-engine.ts';
import { anonymous, type Engine, type EngineContext } from './engine.ts';
import { createHiveQueryPlanner } from './planning/hive-query-planner.ts';
import type { QueryPlanner } from './planning/query-planner.ts';

const context: EngineContext = { requestId: 'a-request', caller: anonymous };
const all = '{ areas { id name edition } }';

let graph: ChangingGraph;
let first: Edition;
let engine: Engine;
/** Documents planned, by the number of the planner that did it. */
let planned: number[];

/** The planner of Hive that counts, and fails where a test says so. */
const planners = { isFaulty: (_document: DocumentNode): boolean => false };
function createPlanner(supergraphSdl: string): QueryPlanner {
  const planner = createHiveQueryPlanner(supergraphSdl);
  const at = planned.push(0) - 1;
  return {
    plan: (document) => {
      if (planners.isFaulty(document)) throw new Error('no way');
      planned[at] = (planned[at] ?? 0) + 1;
      return planner.plan(document);
    },
  };
}

/** `cacheBytes`: what answers may take in memory; null where nothing is known of versions. */
const open = (cacheBytes: number | null): Engine =>
  createEngine({
    supergraphSdl: first.supergraphSdl,
    links: first.links,
    timeoutMs: 5000,
    createPlanner,
    onFailure: () => undefined,
    ...(cacheBytes === null ? {} : { versions: { current: () => dataVersions }, cacheBytes }),
  });

beforeEach(async () => {
  planned = [];
  planners.isFaulty = () => false;
  graph = new ChangingGraph();
  first = await graph.edition();
  engine = open(null);
});
afterEach(async () => {
  // First the subgraphs: an operation that a failed test left under way ends with them.
  graph.stop();
  await engine.stop();
});

interface Answer {
  readonly data: { readonly areas: readonly { readonly edition: number }[] };
  readonly etag: string | null;
}

async function ask(query = all): Promise<Answer> {
  const { body, etag } = await engine.answer(
    { document: parse(query), documentHash: query, operationName: undefined, variables: {} },
    context,
  );
  return { ...(JSON.parse(Buffer.from(body).toString()) as Answer), etag };
}

const answerOf = (edition: number): object => ({
  data: {
    areas: [
      { id: '1', name: 'area 1', edition },
      { id: '2', name: 'area 2', edition },
    ],
  },
});
const editionOf = ({ data }: Answer): number | undefined => data.areas[0]?.edition;

async function update(): Promise<Edition> {
  const next = await graph.edition();
  await engine.update(next.supergraphSdl, next.links);
  return next;
}

/** Lets nobody hear names until it is called. */
function holdNames(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  graph.namesAreOpen = promise;
  return resolve;
}

const namesAsked = async (edition: number, times: number): Promise<void> =>
  await vi.waitFor(() => expect(graph.asked[edition]).toBe(times), { interval: 1 });

/** Open to the names of each edition. */
const connections = async (): Promise<number[]> =>
  await Promise.all(graph.editions.map(async ({ names }) => await names.connections()));

describe('an update of the supergraph', () => {
  it('fails no operation: fifty of them under load, each answer whole and of one edition', async () => {
    const editions: Edition[] = [];
    for (let number = 1; number <= 50; number++) editions.push(await graph.edition(number));
    const progress = { isDone: false };
    const answers: Answer[] = [];
    const load = Array.from({ length: 8 }, async () => {
      while (!progress.isDone) answers.push(await ask());
    });
    try {
      for (const { supergraphSdl, links } of editions) {
        await engine.update(supergraphSdl, links);
        await pause(2);
      }
    } finally {
      progress.isDone = true;
      await Promise.all(load);
    }
    expect(answers.filter((answer) => !('data' in answer))).toEqual([]);
    for (const answer of answers) expect(answer).toEqual({ ...answerOf(editionOf(answer) ?? -1), etag: null });
    expect(new Set(answers.map(editionOf)).size).toBeGreaterThan(25);
    expect(editionOf(await ask())).toBe(50);
    await vi.waitFor(async () => expect((await connections()).slice(0, -1)).toEqual(editions.map(() => 0)));
  });

  it('lets an operation under way finish on the edition it began with, and closes its connections then', async () => {
    const release = holdNames();
    const slow = ask();
    await namesAsked(0, 1);
    graph.namesAreOpen = Promise.resolve();
    const next = await graph.edition();
    const updated = engine.update(next.supergraphSdl, next.links);
    await vi.waitFor(async () => expect(editionOf(await ask())).toBe(1));
    expect(await first.names.connections()).toBeGreaterThan(0);
    release();
    expect(await slow).toMatchObject(answerOf(0));
    await updated;
    await vi.waitFor(async () => expect(await first.names.connections()).toBe(0));
  });

  it('plans what was asked before the swap, and again for nobody after it', async () => {
    const queries = [all, '{ areas { id } }', '{ areas { name } }'];
    for (const query of queries) await ask(query);
    expect(planned).toEqual([3]);
    await update();
    expect(planned).toEqual([3, 3]);
    for (const query of queries) await ask(query);
    expect(planned).toEqual([3, 3]);
  });

  it('loses no use of an operation that was not taken account of yet', async () => {
    for (let each = 0; each < 2; each += 1) await ask();
    await update();
    await ask();
    expect([engine.takeUses().map(({ count }) => count), engine.takeUses()]).toEqual([[2, 1], []]);
  });

  it('drops operations that the new edition has no fields for, and takes over all the same', async () => {
    await ask('{ edition0 }');
    planners.isFaulty = () => planned.length === 2;
    await ask();
    await update();
    expect(planned).toEqual([2, 0]);
    planners.isFaulty = () => false;
    expect(await ask()).toMatchObject(answerOf(1));
  });

  it.each([
    ['no GraphQL', 'nonsense {', 'Syntax Error'],
    ['no supergraph', 'type Query { a: Int }', 'names no subgraphs'],
    ['of a subgraph that no link leads to', supergraphOf(1).replaceAll('"names"', '"strangers"'), 'strangers'],
  ])('throws and changes nothing where it is %s', async (_title, faulty, message) => {
    await expect(engine.update(faulty, first.links)).rejects.toThrow(message);
    expect(await ask()).toMatchObject(answerOf(0));
    await update();
    expect(await ask()).toMatchObject(answerOf(1));
  });

  it('keeps to the order of the calls and closes every edition but the last, when called twice at once', async () => {
    const [one, two] = [await graph.edition(), await graph.edition()];
    const asked: Promise<Answer>[] = [];
    engine.onSchemaLoadOrUpdate(() => void asked.push(ask()));
    await Promise.all([one, two].map(async (each) => await engine.update(each.supergraphSdl, each.links)));
    expect(await ask()).toMatchObject(answerOf(2));
    expect((await Promise.all(asked)).map(editionOf)).toEqual([0, 1, 2]);
    await vi.waitFor(async () => expect((await connections()).slice(0, -1)).toEqual([0, 0]));
  });

  it('does not wait for operations of an edition before the last', async () => {
    const release = holdNames();
    const slow = ask();
    await namesAsked(0, 1);
    graph.namesAreOpen = Promise.resolve();
    const editions = [await graph.edition(), await graph.edition()];
    const [one, two] = editions.map(async (each) => await engine.update(each.supergraphSdl, each.links));
    await two;
    expect(await ask()).toMatchObject(answerOf(2));
    release();
    expect(await slow).toMatchObject(answerOf(0));
    await one;
  });
});

describe('an update of the supergraph, where answers are kept', () => {
  beforeEach(async () => {
    await engine.stop();
    engine = open(1_000_000);
  });

  it('serves nothing kept from before it', async () => {
    const { etag } = await ask();
    await ask();
    expect([typeof etag, graph.asked]).toEqual(['string', [1]]);
    await update();
    expect(await ask()).toMatchObject(answerOf(1));
    expect(graph.asked).toEqual([1, 1]);
  });

  it('does not keep what began before it and ends after it', async () => {
    const release = holdNames();
    const slow = ask();
    await namesAsked(0, 1);
    const updated = update();
    await vi.waitFor(() => expect(planned).toHaveLength(2));
    await pause(50);
    release();
    expect(await slow).toEqual({ ...answerOf(0), etag: null });
    await updated;
    expect(await ask()).toMatchObject(answerOf(1));
    expect(await ask()).toMatchObject(answerOf(1));
    expect(graph.asked).toEqual([1, 1]);
  });

  it('shares no work that began before it with who asks after it', async () => {
    await engine.stop();
    engine = open(0);
    // Only work whose last answer was of known versions is shared.
    await ask();
    const release = holdNames();
    const slow = [ask(), ask()];
    await namesAsked(0, 2);
    graph.namesAreOpen = Promise.resolve();
    const swapped = Promise.withResolvers<unknown>();
    const updated = update();
    engine.onSchemaLoadOrUpdate(({ apiSchema }) => {
      if (apiSchema.getQueryType()?.getFields()['edition1']) swapped.resolve(apiSchema);
    });
    await swapped.promise;
    // The second of them knows that its work may be shared.
    expect([editionOf(await ask()), editionOf(await ask())]).toEqual([1, 1]);
    release();
    expect((await Promise.all(slow)).map(editionOf)).toEqual([0, 0]);
    await updated;
  });
});

describe('an update of the supergraph behind Apollo Server', () => {
  it('answers what was checked before it by the edition that it was checked against', async () => {
    const checked = Promise.withResolvers<void>();
    const updated = Promise.withResolvers<void>();
    const waits = { isOn: true };
    const server = new ApolloServer({
      gateway: engine,
      plugins: [
        {
          requestDidStart: async () => ({
            responseForOperation: async () => {
              if (!waits.isOn) return null;
              waits.isOn = false;
              checked.resolve();
              await updated.promise;
              return null;
            },
          }),
        },
      ],
    });
    await server.start();
    const asked = async (query: string): Promise<{ readonly data: unknown; readonly errors: unknown }> => {
      const { body } = await server.executeOperation({ query }, { contextValue: context });
      if (body.kind !== 'single') throw new Error('in parts');
      const { data, errors } = body.singleResult;
      return { data: data && (JSON.parse(stringifyAnswer({ data })) as { data: unknown }).data, errors };
    };
    const before = asked('{ edition0 areas { name0 } }');
    await checked.promise;
    await update();
    updated.resolve();
    expect(await before).toEqual({
      data: { edition0: 0, areas: [{ name0: 'area 1' }, { name0: 'area 2' }] },
      errors: undefined,
    });
    expect(await asked('{ edition0 }')).toMatchObject({ errors: [expect.anything()] });
    expect(await asked('{ edition1 }')).toEqual({ data: { edition1: 1 }, errors: undefined });
    await vi.waitFor(async () => expect(await first.names.connections()).toBe(0));
    await server.stop();
  });
});
