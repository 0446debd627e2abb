import { buildSchema, parse, validate, type GraphQLSchema } from 'graphql';
import { assert as check, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureCost } from './measure-cost.ts';
import { readCosts, type Costs } from './read-costs.ts';

const sdl = `
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!],
    requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  directive @link(url: String, import: [String]) repeatable on SCHEMA
  schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"]) {
    query: Query mutation: Mutation
  }
  type Query {
    word: String
    dear: String @cost(weight: 8)
    mood: Mood
    user: User
    users: [User!]!
    fifty: [User] @listSize(assumedSize: 50)
    dearUsers: [User] @listSize(assumedSize: 3) @cost(weight: 4)
    sliced(first: Int, last: Int): [User] @listSize(slicingArguments: ["first", "last"], assumedSize: 20)
    defaulted(first: Int = 6, last: Int): [User] @listSize(slicingArguments: ["first", "last"])
    byIds(ids: [ID!]): [User] @listSize(slicingArguments: ["ids"])
    search(input: Search): [User] @listSize(slicingArguments: ["input.first"])
    page(first: Int, last: Int): Page
      @listSize(slicingArguments: ["first", "last"], sizedFields: ["edges", "users"], requireOneSlicingArgument: false)
    named: Named
    anything: [Anything] @listSize(assumedSize: 2)
    filtered(filter: Filter, filters: [Filter] @cost(weight: 5), mood: Mood, text: String @cost(weight: 3)): Int
    grid: [[Int] ] @cost(weight: 1)
  }
  type Mutation { rename(name: String): User }
  input Search { first: Int }
  input Filter { name: String @cost(weight: 2) and: [Filter] any: Int }
  type User implements Named { name: String friends: [User] dear: String @cost(weight: 2) page(first: Int): Page
    @listSize(slicingArguments: ["first"], sizedFields: ["users"]) }
  type Firm implements Named @cost(weight: 9) { name: String @cost(weight: 6) owner: User }
  type Gift @cost(weight: 0) { name: String }
  interface Named { name: String }
  union Anything = User | Firm | Gift
  type Page { total: Int edges: [Edge] users: [User] named: Named }
  type Edge { node: User }
  enum Mood @cost(weight: 5) { GLAD }
`;
const schema: GraphQLSchema = buildSchema(sdl);
const costs: Costs = readCosts(parse(sdl));

function cost(text: string, variables: Record<string, unknown> = {}, operationName?: string): number {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  return measureCost(schema, costs, { document, operationName, variables }, { listSize: 10 });
}

function unsliced(text: string, variables: Record<string, unknown> = {}): string[] {
  const found: string[] = [];
  const onUnsliced = (coordinate: string): void => void found.push(coordinate);
  measureCost(
    schema,
    costs,
    { document: parse(text), operationName: undefined, variables },
    { listSize: 10, onUnsliced },
  );
  return found;
}

describe('the weight of a field', () => {
  it.each([
    ['{ word }', 0],
    ['{ dear }', 8],
    ['{ mood }', 5],
    ['{ user { name } }', 1],
    ['{ user { name dear } }', 3],
    ['{ a: user { name } b: user { name } }', 2],
    ['mutation { rename { name } }', 11],
    ['{ __typename __schema { types { name fields { name } } } user { __typename } }', 1],
  ])('%s costs %i', (text, expected) => {
    expect(cost(text)).toBe(expected);
  });
});

describe('the length of a list', () => {
  it.each([
    ['is the default where nothing is said', '{ users { name } }', 10],
    ['multiplies what is below', '{ users { friends { dear } } }', 10 * (1 + 10 * (1 + 2))],
    ['is what is assumed', '{ fifty { dear } }', 50 * 3],
    ['multiplies the weight of the field', '{ dearUsers { dear } }', 3 * (4 + 2)],
    ['is the slicing argument', '{ sliced(first: 4) { name } }', 4],
    ['is assumed where no slicing argument is given', '{ sliced { name } }', 20],
    ['is assumed where the slicing argument is null', '{ sliced(first: null) { name } }', 20],
    ['is the greatest of several arguments', '{ sliced(first: 4, last: 9) { name } }', 9],
    ['may be nothing', '{ sliced(first: 0) { friends { name } } }', 0],
    ['is never below nothing', '{ sliced(first: -5) { name } }', 0],
    ['is the default of the argument', '{ defaulted { name } }', 6],
    ['is how many are named', '{ byIds(ids: ["a", "b", "c"]) { name } }', 3],
    ['is found inside an input object', '{ search(input: { first: 7 }) { name } }', 1 + 7],
    ['multiplies a list of lists once', '{ grid }', 10],
  ])('%s', (_, text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  it('is read from variables and their defaults', () => {
    const text = 'query A($n: Int = 12) { sliced(first: $n) { name } }';
    expect([cost(text), cost(text, { n: 3 }), cost(text, { n: null })]).toEqual([12, 3, 20]);
  });

  it('is that of the sized fields of the object returned, and of these alone', () => {
    expect(cost('{ page(first: 3) { total edges { node { name } } named { name } } }')).toBe(1 + 3 * (1 + 1) + (9 + 6));
    expect(cost('{ page(first: 3) { edges { node { friends { name } } } users { name } } }')).toBe(
      1 + 3 * (1 + 1 + 10) + 3,
    );
    expect(cost('{ page { edges { node { name } } } }')).toBe(1 + 10 * 2);
  });

  it('reaches sized fields through fragments, each at its own length', () => {
    const fragment = 'fragment F on Page { users { page(first: 2) { ...G } } } fragment G on Page { users { name } }';
    expect(cost(`{ a: page(first: 3) { ...F } b: page(last: 5) { ... on Page { ...F } } } ${fragment}`)).toBe(
      1 + 3 * (1 + 1 + 2) + 1 + 5 * (1 + 1 + 2),
    );
  });
});

describe('exactly one slicing argument', () => {
  it.each([
    ['{ sliced(first: 1) { name } }', []],
    ['{ sliced { name } }', ['Query.sliced']],
    ['{ sliced(first: 1, last: 1) { name } }', ['Query.sliced']],
    ['{ sliced(first: 1, last: null) { name } }', []],
    ['{ defaulted { name } }', []],
    ['{ defaulted(last: 2) { name } }', []],
    ['{ page { total } }', []],
    ['{ fifty { name } }', []],
  ])('of %s is missed by %j', (text, expected) => {
    expect(unsliced(text)).toEqual(expected);
  });

  it('counts a variable only where it has a value', () => {
    const text = 'query ($a: Int, $b: Int) { sliced(first: $a, last: $b) { name } }';
    expect(unsliced(text, { a: 1 })).toEqual([]);
    expect(unsliced(text, { a: 1, b: 1 })).toEqual(['Query.sliced']);
    expect(unsliced(text)).toEqual(['Query.sliced']);
  });
});

describe('an abstract type', () => {
  it.each([
    ['costs the dearest of its possible types', '{ named { __typename } }', 9],
    ['takes each field at its dearest', '{ named { name } }', 9 + 6],
    [
      'counts a branch that only one type takes',
      '{ named { ... on User { page(first: 30) { users { name } } } } }',
      9 + 31,
    ],
    [
      'counts the dearest branch, not all',
      '{ anything { ... on User { dear } ... on Firm { owner { dear } } } }',
      2 * (9 + 3),
    ],
    [
      'adds what all types share',
      '{ anything { ... on Named { name } ... on Firm { owner { name } } } }',
      2 * (9 + 6 + 1),
    ],
    ['ignores conditions that cannot hold', '{ named { ... on Named { ... on User { name } } } }', 9],
  ])('%s', (_, text, expected) => {
    expect(cost(text)).toBe(expected);
  });
});

describe('an argument', () => {
  it.each([
    ['that is a leaf is free', '{ search(input: null) { name } }', 10],
    ['that is an object costs 1', '{ filtered(filter: {}) }', 1],
    ['costs its fields', '{ filtered(filter: { name: "x", any: 1 }) }', 1 + 2],
    ['costs objects within', '{ filtered(filter: { and: [{ name: "x" }, { and: { name: "y" } }] }) }', 1 + 3 + (1 + 3)],
    ['costs its own weight for each entry', '{ filtered(filters: [{}, { name: "x" }, null]) }', 5 + (5 + 2)],
    ['costs the weight of its type', '{ filtered(mood: GLAD) }', 5],
    ['costs its own weight', '{ filtered(text: "x") }', 3],
    ['costs nothing where it is null', '{ filtered(text: null, filter: null) }', 0],
  ])('%s', (_, text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  it('is weighed by the value of its variable', () => {
    const text = 'query A($f: Filter) { filtered(filter: $f) }';
    expect([cost(text), cost(text, { f: { name: 'x', and: [{}] } }), cost(text, { f: { unknown: 1 } })]).toEqual([
      0, 4, 1,
    ]);
  });
});

describe('what is left out', () => {
  it('costs nothing', () => {
    const text = `query A($yes: Boolean = true, $no: Boolean = false) {
      a: user @skip(if: $yes) { name }
      b: user @include(if: $no) { name }
      c: user @include(if: $yes) @skip(if: $no) { name }
      ... @skip(if: true) { user { name } }
      ...F @include(if: $no)
    } fragment F on Query { users { name } }`;
    expect(cost(text)).toBe(1);
    expect(cost(text, { yes: false })).toBe(1);
    expect(cost(text, { no: true })).toBe(1 + 10);
  });
});

describe('a document', () => {
  it('costs what the operation costs that is meant', () => {
    const text = 'query A { user { name } } query B { users { name } }';
    expect([cost(text, {}, 'A'), cost(text, {}, 'B'), cost(text, {}, 'C')]).toEqual([1, 10, 0]);
  });

  it('is measured once though its fragments say billions', () => {
    const fragments = Array.from(
      { length: 12 },
      (_, index) => `fragment F${index} on User { ...F${index + 1} x${index}: friends { ...F${index + 1} } }`,
    );
    const text = `{ user { ...F0 } } ${fragments.join(' ')} fragment F12 on User { name }`;
    const started = performance.now();
    expect(
      measureCost(schema, costs, { document: parse(text), operationName: undefined, variables: {} }, { listSize: 10 }),
    ).toBe(11 ** 12);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('is measured in time that grows with its text where one fragment is sized a thousand times', () => {
    const pages = Array.from({ length: 1000 }, (_, index) => `p${index}: page(first: ${index}) { ...F }`);
    const users = Array.from({ length: 1000 }, (_, index) => `u${index}: users { name }`);
    const text = `{ ${pages.join(' ')} } fragment F on Page { ${users.join(' ')} }`;
    const started = performance.now();
    expect(
      measureCost(schema, costs, { document: parse(text), operationName: undefined, variables: {} }, { listSize: 10 }),
    ).toBe(1000 + (999 * 1000 * 1000) / 2);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('comes to an end where fragments spread each other', () => {
    const document = parse('{ user { ...F } } fragment F on User { dear ...G } fragment G on User { ...F }');
    expect(measureCost(schema, costs, { document, operationName: undefined, variables: {} }, { listSize: 10 })).toBe(3);
  });

  it('costs the same with fragments and with their text in place', () => {
    const inner = 'x: users { dear friends { name } page(first: 2) { edges { node { dear } } } }';
    check(
      property(
        record({ first: integer({ min: 0, max: 50 }), depth: integer({ min: 1, max: 5 }) }),
        ({ first, depth }) => {
          const nest = (text: string): string =>
            Array.from({ length: depth }).reduce<string>(
              (within) => `page(first: ${first}) { total users { dear ${within} } ${text} }`,
              'name',
            );
          expect(cost(`{ ${nest('...F')} } fragment F on Page { ${inner} }`)).toBe(cost(`{ ${nest(inner)} }`));
        },
      ),
      { numRuns: 30, seed: 7 },
    );
  });
});
