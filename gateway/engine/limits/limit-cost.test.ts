import { buildSchema, GraphQLError, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createCostLimit, type CostLimit, type CostMode } from './limit-cost.ts';
import { readCosts } from './read-costs.ts';

const sdl = `
  directive @listSize(slicingArguments: [String!], assumedSize: Int) on FIELD_DEFINITION
  directive @link(url: String, import: [String]) repeatable on SCHEMA
  schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"]) { query: Query }
  type Query { words(first: Int): [Word] @listSize(slicingArguments: ["first"]) all: [Word] }
  type Word { text: String }
`;

const limit = (mode: CostMode, maximum: number, listSize?: number): CostLimit =>
  createCostLimit(buildSchema(sdl), readCosts(parse(sdl)), {
    mode,
    maximum,
    ...(listSize === undefined ? {} : { listSize }),
    tooCostly: (estimated, most) => new GraphQLError(`${estimated} > ${most}`),
    unsliced: (coordinate, names) => new GraphQLError(`${coordinate} needs ${names.join()}`),
  });

const request = (text: string, variables: Record<string, unknown> = {}): Parameters<CostLimit>[0] => ({
  document: parse(text),
  operationName: undefined,
  variables,
});

describe('createCostLimit', () => {
  it('says nothing where the cost is not measured', () => {
    expect(limit('off', 1)(request('{ words(first: 100) { text } }'))).toBeNull();
  });

  it('tells the estimate and refuses nothing where it is only measured', () => {
    expect(limit('measure', 5)(request('{ words(first: 100) { text } }'))).toEqual({ estimated: 100, maximum: 5 });
    expect(limit('measure', 5)(request('{ words { text } }'))).toEqual({ estimated: 10, maximum: 5 });
  });

  it('refuses what costs more than the maximum, and nothing that costs as much', () => {
    const enforce = limit('enforce', 5);
    expect(enforce(request('{ words(first: 5) { text } }'))).toEqual({ estimated: 5, maximum: 5 });
    expect(() => enforce(request('{ words(first: 6) { text } }'))).toThrowError('6 > 5');
  });

  it('refuses a list whose length nobody says where somebody must', () => {
    expect(() => limit('enforce', 99)(request('{ words { text } }'))).toThrowError('Query.words needs first');
  });

  it('measures every request with variables by its own', () => {
    const enforce = limit('enforce', 5);
    const asked = request('query A($n: Int) { words(first: $n) { text } }', { n: 2 });
    expect(enforce(asked)).toMatchObject({ estimated: 2 });
    expect(() => enforce({ ...asked, variables: { n: 7 } })).toThrowError('7 > 5');
    expect(enforce({ ...asked, variables: { n: 3 } })).toMatchObject({ estimated: 3 });
  });

  it('refuses the same document again, though it was measured before', () => {
    const enforce = limit('enforce', 5);
    const asked = request('{ all { text } }');
    expect(() => enforce(asked)).toThrowError('10 > 5');
    expect(() => enforce(asked)).toThrowError('10 > 5');
    const unsliced = request('{ words { text } }');
    expect(() => enforce(unsliced)).toThrowError('Query.words needs first');
    expect(() => enforce(unsliced)).toThrowError('Query.words needs first');
  });

  it('tells apart the operations of one document', () => {
    const document = parse('query A { words(first: 1) { text } } query B { words(first: 2) { text } }');
    const measure = limit('measure', 5);
    expect(measure({ document, operationName: 'A', variables: {} })).toMatchObject({ estimated: 1 });
    expect(measure({ document, operationName: 'B', variables: {} })).toMatchObject({ estimated: 2 });
  });

  it('takes lists of which nothing is said for as long as it is told', () => {
    expect(limit('measure', 5, 63)(request('{ all { text } }'))).toMatchObject({ estimated: 63 });
  });
});
