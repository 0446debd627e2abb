import { getIntrospectionQuery, parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, type Engine, type EngineFailure } from '../engine.ts';
import { mergeInto } from '../execution/join.ts';
import { askInParts, shopEngine, ShopWorld, type Parts } from './deferred-graph.fixture.ts';

let world: ShopWorld;
let engine: Engine;
let failures: EngineFailure[];

beforeEach(() => {
  world = new ShopWorld();
  failures = [];
  engine = shopEngine(world, { onFailure: (failure) => void failures.push(failure) });
});
afterEach(async () => await engine.stop());

type Json = Record<string, unknown>;

async function inParts(query: string, variables: Json = {}): Promise<Parts> {
  const parts = await askInParts(engine, query, variables);
  if (!parts) throw new Error('nothing was deferred');
  return parts;
}

async function whole(query: string, variables: Json = {}): Promise<Json> {
  const { body } = await engine.answer(
    { document: parse(query), documentHash: query, operationName: undefined, variables },
    { requestId: 'test', caller: anonymous },
  );
  return JSON.parse(Buffer.from(body).toString('utf8')) as Json;
}

/** What a client makes of the parts. */
async function joined(parts: Parts): Promise<unknown> {
  const { data } = parts.first as { data: Json };
  for (const { incremental = [] } of (await parts.rest()) as {
    incremental?: { path: (string | number)[]; data: Json }[];
  }[])
    for (const { path, data: part } of incremental) {
      let at: unknown = data;
      for (const step of path) at = (at as Json)[step];
      mergeInto(at as Json, part);
    }
  return data;
}

describe('an answer in parts', () => {
  it('sends first what is not deferred, then each part as soon as it is done, with the last saying so', async () => {
    const open = Promise.withResolvers<void>();
    world.stockIsOpen = open.promise;
    const parts = await inParts(`{ shop { name
      ... @defer(label: "stock") { stock }
      ... @defer(label: "rating") { rating } } }`);
    expect(parts.first).toEqual({ data: { shop: { name: 'An' } }, hasNext: true });
    expect(await parts.next()).toEqual({
      incremental: [{ path: ['shop'], label: 'rating', data: { rating: 0.5 } }],
      hasNext: true,
    });
    open.resolve();
    expect(await parts.next()).toEqual({
      incremental: [{ path: ['shop'], label: 'stock', data: { stock: 10 } }],
      hasNext: false,
    });
    expect(await parts.next()).toBeUndefined();
  });

  it('has an entry for each object of a list', async () => {
    const parts = await inParts('{ shops { name ... @defer { stock } } }');
    expect(await parts.rest()).toEqual([
      {
        incremental: [
          { path: ['shops', 0], data: { stock: 10 } },
          { path: ['shops', 1], data: { stock: 20 } },
        ],
        hasNext: false,
      },
    ]);
  });

  it('asks for what its parts have in common once', async () => {
    const parts = await inParts('{ shops { name ... @defer { stock } ... @defer { rating } } }');
    await parts.rest();
    // The primary's fetch has no key; the two parts share one that has it.
    expect(world.asked).toEqual({ shops: 2, stock: 1, ratings: 1 });
  });

  it('tells a part of a part after the part that it stands in', async () => {
    const parts = await inParts(
      `{ shop { ... @defer(label: "a") { partner { name ... @defer(label: "b") { stock } } } } }`,
    );
    expect([parts.first, ...(await parts.rest())]).toEqual([
      { data: { shop: {} }, hasNext: true },
      { incremental: [{ path: ['shop'], label: 'a', data: { partner: { name: 'Bình' } } }], hasNext: true },
      { incremental: [{ path: ['shop', 'partner'], label: 'b', data: { stock: 20 } }], hasNext: false },
    ]);
  });

  it.each([
    '{ shop { ... @defer { ... @defer { stock } } } }',
    '{ ... @defer { shop { name stock } count } }',
    '{ shops { ... @defer { name partner { id ... @defer { rating } } } ...S @defer } } fragment S on Shop { items }',
    '{ rows { name ... @defer { rating stock } } }',
    '{ things { __typename ... on Shop @defer { id stock } ... on Note @defer { text } } }',
    '{ things { ... on Shop { name ... @defer { rating } } ... @defer { __typename } } }',
    'query ($on: Boolean = true, $first: Int = 2) { a: shop { b: name ... @defer(if: $on) { c: items(first: $first) } } }',
    '{ shop { name } ... @defer { __schema { queryType { name } } } __typename }',
    '{ missing: shop(id: "9") { ... @defer { stock } } shop { name ... @defer { name id } } }',
  ])('comes to the same as the whole: %s', async (query) => {
    const { data } = await whole(query);
    expect(await joined(await inParts(query))).toEqual(data);
  });

  it('ends at once where there is no object to tell more of', async () => {
    const parts = await inParts('{ shop(id: "9") { name ... @defer { stock } } }');
    expect([parts.first, ...(await parts.rest())]).toEqual([{ data: { shop: null }, hasNext: false }]);
    expect(world.asked['stock']).toBe(0);
  });

  it.each([
    ['without the directive', '{ shop { name } }', {}],
    [
      'where it is switched off',
      'query ($late: Boolean!) { shop { ... @defer(if: $late) { name } } }',
      { late: false },
    ],
    ['for a mutation, which must not run again', 'mutation { order { ... @defer { stock } } }', {}],
    ['for variables that do not fit', 'query ($id: ID!) { shop(id: $id) { ... @defer { name } } }', {}],
  ])('there is none %s', async (_title, query, variables) => {
    expect(await askInParts(engine, query, variables)).toBeNull();
    expect(world.orders).toBe(0);
  });
});

describe('what goes wrong in a part', () => {
  it('is told in its own entry', async () => {
    world.failing.add('stock');
    const parts = await inParts('{ shop { name ... @defer { stock } ... @defer { rating } } }');
    const rest = await parts.rest();
    expect(parts.first).not.toHaveProperty('errors');
    expect(rest.flatMap(({ incremental }) => incremental)).toEqual(
      expect.arrayContaining([
        { path: ['shop'], data: { rating: 0.5 } },
        {
          path: ['shop'],
          data: { stock: null },
          errors: [
            expect.objectContaining({ path: ['shop'], extensions: expect.objectContaining({ subgraph: 'stock' }) }),
          ],
        },
      ]),
    );
    expect(failures).toHaveLength(1);
  });

  it('voids the part alone where a null is not allowed', async () => {
    const parts = await inParts('{ shop { name ... @defer { stock broken } } }');
    expect(await parts.rest()).toEqual([
      {
        incremental: [
          {
            path: ['shop'],
            data: null,
            errors: expect.arrayContaining([expect.objectContaining({ path: ['shop', 'broken'] })]),
          },
        ],
        hasNext: false,
      },
    ]);
  });

  it('is not told twice where the client knows it from the first part', async () => {
    world.failing.add('ratings');
    const parts = await inParts('{ shop { rating ... @defer { stock } } }');
    expect(parts.first).toMatchObject({ errors: [{ extensions: { subgraph: 'ratings' } }] });
    expect(await parts.rest()).toEqual([{ incremental: [{ path: ['shop'], data: { stock: 10 } }], hasNext: false }]);
    expect(failures).toHaveLength(1);
  });

  it('includes fields that the caller has no right to', async () => {
    const parts = await inParts('{ shop { name ... @defer { secret stock } } }');
    expect(await parts.rest()).toMatchObject([
      { incremental: [{ data: { secret: null, stock: 10 }, errors: [{ path: ['shop', 'secret'] }] }] },
    ]);
  });
});

describe('rights', () => {
  const query = '{ shop { name ... @defer { secret ...F } } } fragment F on Shop { ... @defer { stock } }';

  it('hold in a part, and in a view of the graph', async () => {
    const seen = shopEngine(world, { views: { public: { exclude: ['internal'] } } });
    const parts = await askInParts(seen, query, {}, { caller: { ...anonymous, view: 'public' } });
    expect(await parts?.rest()).toMatchObject([
      { incremental: [{ data: { secret: null }, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }] },
      { incremental: [{ data: { stock: 10 } }] },
    ]);
    await seen.stop();
  });

  it('turn the whole away before anything is answered, where that is the rule', async () => {
    const strict = shopEngine(world, { refusalMode: 'reject' });
    expect(await askInParts(strict, query)).toBeNull();
    await strict.stop();
  });
});

describe('data that changes meanwhile', () => {
  const query = '{ shop { name ... @defer(label: "late") { size } } }';

  it('makes a part an error rather than a join of two states', async () => {
    const parts = await inParts(query);
    world.shops[0] = { id: '1', name: 'Another' };
    expect(await parts.rest()).toEqual([
      {
        incremental: [
          {
            path: ['shop'],
            label: 'late',
            data: null,
            errors: [expect.objectContaining({ path: ['shop'], extensions: { code: 'DATA_CHANGED' } })],
          },
        ],
        hasNext: false,
      },
    ]);
  });

  it('does no harm where it changes back before the part is read again', async () => {
    const parts = await inParts('{ shop { name ... @defer { size stock } } }');
    const [first] = world.shops;
    world.shops[0] = { id: '1', name: 'Another' };
    world.onStock = () => {
      if (first) world.shops[0] = first;
    };
    expect(await parts.rest()).toEqual([
      { incremental: [{ path: ['shop'], data: { size: 2, stock: 10 } }], hasNext: false },
    ]);
  });

  it('tells nothing of what stands in a part that failed', async () => {
    const parts = await inParts('{ shop { name ... @defer { size ... @defer { rating } } } }');
    world.shops[0] = { id: '1', name: 'Another' };
    expect(await parts.rest()).toMatchObject([{ incremental: [{ data: null }], hasNext: false }]);
  });
});

describe('a client that goes away', () => {
  it('ends the work', async () => {
    const open = Promise.withResolvers<void>();
    world.stockIsOpen = open.promise;
    const leaving = new AbortController();
    const query = '{ shop { name ... @defer { stock ... @defer { rating } } } }';
    const parts = await askInParts(engine, query, {}, { signal: leaving.signal });
    const rest = parts?.rest();
    leaving.abort();
    open.resolve();
    expect(await rest).toEqual([]);
    expect(world.asked['ratings']).toBe(0);
  });

  it('keeps the graph open until the last part is done, and no longer', async () => {
    const open = Promise.withResolvers<void>();
    world.stockIsOpen = open.promise;
    await inParts('{ shop { name ... @defer { stock } } }');
    let hasStopped = false;
    const stopped = engine.stop().then(() => (hasStopped = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(hasStopped).toBe(false);
    open.resolve();
    await stopped;
  });
});

it('introspection shows the directive', async () => {
  const { data } = (await whole(getIntrospectionQuery())) as {
    data: { __schema: { directives: { name: string; locations: string[] }[] } };
  };
  expect(data.__schema.directives).toContainEqual(
    expect.objectContaining({ name: 'defer', locations: ['FRAGMENT_SPREAD', 'INLINE_FRAGMENT'] }),
  );
});
