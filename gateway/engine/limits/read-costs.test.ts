import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSupergraph } from '../../composition/compose-supergraph.ts';
import { readCosts, type Costs } from './read-costs.ts';

const link = (imports: string): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])\n`;

const composed = (...subgraphs: string[]): Costs =>
  readCosts(
    parse(
      composeSupergraph(subgraphs.map((sdl, index) => ({ name: `s${index}`, url: `http://s${index}.invalid`, sdl }))),
    ),
  );

const read = (sdl: string): Costs => readCosts(parse(sdl));

const linked =
  'schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"]) { query: Query }';

const plain = { weight: null, listSize: null, arguments: new Map() };

describe('readCosts', () => {
  it('reads weights of types, fields, arguments and input fields out of a composed supergraph', () => {
    const { types, fields } = composed(`${link('"@cost"')}
      type Query { user(filter: Filter @cost(weight: 4), mood: Mood): User @cost(weight: 7) }
      input Filter { name: String @cost(weight: 2) }
      type User @cost(weight: 3) { id: ID! mood: Mood size: Big }
      enum Mood @cost(weight: 5) { GLAD }
      scalar Big @cost(weight: 6)`);
    expect(types).toEqual(
      new Map([
        ['User', 3],
        ['Mood', 5],
        ['Big', 6],
      ]),
    );
    expect(fields).toEqual(
      new Map([
        ['Query', new Map([['user', { ...plain, weight: 7, arguments: new Map([['filter', 4]]) }]])],
        ['Filter', new Map([['name', { ...plain, weight: 2 }]])],
      ]),
    );
  });

  it('reads list sizes with the defaults of the specification', () => {
    const { fields } = composed(`${link('"@listSize"')}
      type Query {
        assumed: [Int] @listSize(assumedSize: 40)
        sliced(first: Int, last: Int): [Int] @listSize(slicingArguments: ["first", "last"])
        page(first: Int): Page @listSize(
          slicingArguments: ["first"], sizedFields: ["edges"], assumedSize: 20, requireOneSlicingArgument: false)
      }
      type Page { edges: [Int] }`);
    expect(fields.get('Query')).toEqual(
      new Map([
        [
          'assumed',
          {
            ...plain,
            listSize: { assumedSize: 40, slicingArguments: [], sizedFields: [], requireOneSlicingArgument: false },
          },
        ],
        [
          'sliced',
          {
            ...plain,
            listSize: {
              assumedSize: null,
              slicingArguments: ['first', 'last'],
              sizedFields: [],
              requireOneSlicingArgument: true,
            },
          },
        ],
        [
          'page',
          {
            ...plain,
            listSize: {
              assumedSize: 20,
              slicingArguments: ['first'],
              sizedFields: ['edges'],
              requireOneSlicingArgument: false,
            },
          },
        ],
      ]),
    );
  });

  it('what several subgraphs say of one field comes as the greatest weight and size', () => {
    const sdl = (weight: number): string => `${link('"@cost", "@listSize", "@shareable"')}
      type Query { words: [Int] @shareable @cost(weight: ${weight}) @listSize(assumedSize: ${weight * 10}) }`;
    expect(composed(sdl(2), sdl(9), sdl(4)).fields.get('Query')?.get('words')).toMatchObject({
      weight: 9,
      listSize: { assumedSize: 90 },
    });
  });

  it.each([
    ['renamed', '{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@many" }', '@price', '@many'],
    ['not imported', '', '@federation__cost', '@federation__listSize'],
    ['imported as they are', '"@cost", "@listSize"', '@cost', '@listSize'],
  ])('finds the directives where they are %s', (_, imports, cost, listSize) => {
    const { fields } = composed(
      `${link(imports)} type Query { words: [Int] ${cost}(weight: 9) ${listSize}(assumedSize: 40) }`,
    );
    expect(fields.get('Query')?.get('words')).toMatchObject({ weight: 9, listSize: { assumedSize: 40 } });
  });

  it.each([
    ['@link(url: "https://specs.apollo.dev/cost/v0.1")', 'cost', 'cost__listSize'],
    ['@link(url: "https://specs.apollo.dev/cost/v0.1", as: "price")', 'price', 'price__listSize'],
    ['@link(url: "https://specs.apollo.dev/cost/v0.2", as: "p", import: ["@listSize"])', 'p', 'listSize'],
  ])('names that %s does not import stand in its namespace', (directive, cost, listSize) => {
    const { fields } = read(`schema ${directive} { query: Query }
      type Query { words: [Int] @${cost}(weight: 9) @${listSize}(assumedSize: 40) }`);
    expect(fields.get('Query')?.get('words')).toMatchObject({ weight: 9, listSize: { assumedSize: 40 } });
  });

  it('a directive that is only called cost is none', () => {
    const { types, fields } = composed(`${link('"@composeDirective"')}
      extend schema @link(url: "https://example.invalid/shop/v1.0", import: ["@cost"]) @composeDirective(name: "@cost")
      directive @cost(weight: Int) on FIELD_DEFINITION
      type Query { words: [Int] @cost(weight: 9) }`);
    expect({ types, fields }).toEqual({ types: new Map(), fields: new Map() });
  });

  it('weights written as text count too', () => {
    const { fields } = read(`${linked} type Query { a: Int @cost(weight: "2.5") b: Int @cost(weight: "much") }`);
    expect(fields.get('Query')).toEqual(new Map([['a', { ...plain, weight: 2.5 }]]));
  });

  it('a field costs what its interface says where it says nothing itself', () => {
    // The Guild's composer refuses @cost on interfaces; Apollo's lets it through.
    const { fields } = read(`${linked}
      type Query { named: Named }
      interface Named { name(in: String @cost(weight: 3)): String @cost(weight: 5) tags: [Int] @listSize(assumedSize: 7) }
      type A implements Named { name(in: String): String tags: [Int] }
      type B implements Named { name(in: String @cost(weight: 1)): String @cost(weight: 0) tags: [Int] other: Int }`);
    expect(fields.get('A')?.get('name')).toEqual({ ...plain, weight: 5, arguments: new Map([['in', 3]]) });
    expect(fields.get('A')?.get('tags')).toMatchObject({ weight: null, listSize: { assumedSize: 7 } });
    expect(fields.get('B')?.get('name')).toEqual({ ...plain, weight: 0, arguments: new Map([['in', 1]]) });
    expect(fields.get('B')?.has('other')).toBe(false);
  });

  it('a supergraph without costs yields an empty table', () => {
    expect(composed(`${link('"@key"')} type Query { a: Int }`)).toEqual({ types: new Map(), fields: new Map() });
  });
});
