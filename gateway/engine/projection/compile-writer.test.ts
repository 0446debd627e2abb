import fc from 'fast-check';
import { buildSchema, Kind, parse, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { RequiredArguments } from '../planning/required-arguments.ts';
import { shapeOf, ShapeBuilder, type ObjectShape, type ValueShape } from './answer-shape.ts';
import { compileWriter } from './compile-writer.ts';
import { findNulls } from './find-nulls.ts';
import { leafValue } from './leaf-value.ts';
import { writeAnswer } from './written-answer.ts';

const schema = buildSchema(`
  scalar Json
  enum Colour { RED GREEN }
  interface Named { name: String }
  union Thing = Town | Road
  type Town implements Named { name: String people: Int! area: Float! twin: Town tags: [String!] grid: [[Int!]!] }
  type Road implements Named { name: String! colour: Colour! open: Boolean! id: ID! extra: Json road: Road! }
  type Query {
    town: Town  mustTown: Town!  towns: [Town!]  loose: [Town]  strict: [Town!]!
    named: Named  things: [Thing]  colours: [Colour!]  words: [String]  ids: [ID!]  json: Json  number: Float
  }`);

const requiredArguments: RequiredArguments = { required: new Set(), internal: new Set(), byField: new Map() };

function shapeFor(text: string): ObjectShape {
  const { definitions } = parse(text);
  const fragments = definitions.filter(
    (each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION,
  );
  const operation = definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const scope = { schema, values: {}, fragments: new Map(fragments.map((each) => [each.name.value, each])) };
  return new ShapeBuilder(scope, { refused: new Set(), requiredArguments }).root(operation as OperationDefinitionNode);
}

const failed = Symbol('a null that may not be');

/** What the answer is by the specification, found by walking the shape. */
function project(value: unknown, shape: ValueShape): unknown {
  const none = shape.isNullable ? null : failed;
  if (value === null || value === undefined) return none;
  if (shape.kind === 'leaf') return leafValue(shape.leaf, shape.type, value) ?? none;
  if (shape.kind === 'list') {
    if (!Array.isArray(value)) return none;
    const items = value.map((item: unknown) => project(item, shape.item));
    return items.includes(failed) ? none : items;
  }
  if (shape.kind !== 'object' || typeof value !== 'object') return none;
  const object = shapeOf(shape.shapes, (value as Record<string, unknown>)['__typename']);
  const projected = object ? projectObject(value as Record<string, unknown>, object) : failed;
  return projected === failed ? none : projected;
}

function projectObject(object: Record<string, unknown>, shape: ObjectShape): unknown {
  const entries = shape.fields.map(({ responseName, source, value }) => [
    responseName,
    value.kind === 'typename' ? (shape.typename ?? failed) : project(object[source], value),
  ]);
  return entries.some(([, value]) => value === failed) ? failed : Object.fromEntries(entries);
}

interface Strings {
  readonly strings: fc.Arbitrary<string>;
}

const anything = fc.oneof(
  fc.constantFrom(null, undefined, true, 3, -1.5, 2 ** 31, Number.NaN, 'text', 'RED', {}, [], [null], {
    __typename: 'Town',
  }),
);

function dataFor(shape: ValueShape, given: Strings): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 14, arbitrary: soundData(shape, given) }, { weight: 1, arbitrary: anything });
}

function soundData(shape: ValueShape, given: Strings): fc.Arbitrary<unknown> {
  if (shape.kind === 'list') return fc.array(dataFor(shape.item, given), { maxLength: 4 });
  if (shape.kind === 'object') {
    const shapes = shape.shapes.only ? [shape.shapes.only] : [...shape.shapes.byTypename.values()];
    return fc.oneof(...shapes.map((each) => objectFor(each, given)));
  }
  if (shape.kind !== 'leaf') return fc.constant(undefined);
  switch (shape.leaf) {
    case 'Int':
      return fc.integer();
    case 'Float':
      return fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -5, max: 2 ** 30 }));
    case 'Boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom('RED', 'GREEN', 'GREEN', 'RED', 'HIDDEN');
    case 'ID':
      return fc.oneof(given.strings, fc.integer());
    case 'String':
      return given.strings;
    case 'custom':
      return fc.oneof(given.strings, fc.jsonValue());
  }
}

const objectFor = (shape: ObjectShape, given: Strings): fc.Arbitrary<Record<string, unknown>> =>
  fc.record({
    __typename: fc.constant(shape.typename),
    ...Object.fromEntries(shape.fields.map(({ source, value }) => [source, dataFor(value, given)])),
    ...(shape.typename ? { __typename: fc.constant(shape.typename) } : {}),
  });

const operations = [
  '{ town { name people twin { area } } loose { people tags } words }',
  '{ strict { name grid } towns { name twin { name twin { people } } } json number }',
  '{ mustTown { __typename name } ids colours }',
  '{ named { name __typename ... on Road { colour open id extra } } things { ...T ... on Road { road { road { id } } } } } fragment T on Town { a: people b: people tags }',
  '{ things { __typename } loose { grid twin { grid } } x: number y: number }',
].map((text) => ({ text, shape: shapeFor(text) }));

/** Any UTF-16, escapes and halves of surrogate pairs too. */
const anyStrings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom('"', '\\', '\n', '\u2028', 'Thừa Thiên Huế', '\ud83d', '🏯'.repeat(20), 'x'.repeat(25)),
);
/** As they come in a text without a backslash. */
const plainStrings = fc.string({
  unit: fc.constantFrom('a', 'Z', ' ', 'ế', 'Đ', 'ữ', '中', '🏯', "'", '/', '\u007f', '\u0080', '\u2028'),
  maxLength: 40,
});

const written = (shape: ObjectShape, data: unknown, mayEscape: boolean): { text: string; hasFaults: boolean } => {
  const { written: answer, hasFaults } = writeAnswer(compileWriter(shape), data, undefined, mayEscape);
  return { text: answer.answer.toString('utf8'), hasFaults };
};

describe('the generated writer', () => {
  for (const [title, strings, mayEscape] of [
    ['any strings', anyStrings, true],
    ['strings that need no escape', plainStrings, false],
  ] as const)
    it.each(operations)(`writes what the specification says of $text, with ${title}`, ({ shape }) => {
      const writer = compileWriter(shape);
      fc.assert(
        fc.property(objectFor(shape, { strings }), (data) => {
          const projected = projectObject(data, shape);
          const { written: answer, hasFaults } = writeAnswer(writer, data, undefined, mayEscape);
          expect(answer.answer.toString('utf8')).toBe(
            JSON.stringify({ data: projected === failed ? null : projected }),
          );
          expect(findNulls(data, shape).length > 0).toBe(hasFaults);
        }),
        { numRuns: 300, seed: 20_261_122 },
      );
    });

  it.each([
    0,
    -0,
    1,
    999_999,
    1_000_000,
    2 ** 31,
    2 ** 53,
    1e21,
    1.5e-9,
    -7,
    0.1 + 0.2,
    Number.MAX_VALUE,
    Number.MIN_VALUE,
  ])('writes the number %d as JSON does', (number) => {
    expect(written(shapeFor('{ number }'), { number }, true).text).toBe(JSON.stringify({ data: { number } }));
  });

  it('an integer beyond 32 bits is no Int', () => {
    const data = { mustTown: { people: 2 ** 31 } };
    expect(written(shapeFor('{ mustTown { people } }'), data, true)).toEqual({
      text: '{"data":null}',
      hasFaults: true,
    });
  });

  it('an answer beyond the usual buffer is written whole, and the next one too', () => {
    const words = Array.from({ length: 60_000 }, (_, index) => `Xã số ${index} "${'ế'.repeat(index % 40)}"`);
    const shape = shapeFor('{ words }');
    for (const mayEscape of [true, true])
      expect(written(shape, { words }, mayEscape).text).toBe(JSON.stringify({ data: { words } }));
    const long = ['ữ'.repeat(7_000_000)];
    expect(written(shape, { words: long }, false).text === JSON.stringify({ data: { words: long } })).toBe(true);
    expect(written(shape, { words: ['x'] }, true).text).toBe('{"data":{"words":["x"]}}');
  });

  it('an answer that ends anywhere near the end of the buffer is written whole', () => {
    const shape = shapeFor('{ words number town { people twin { __typename } } }');
    for (let missing = -4; missing < 140; missing += 1) {
      const data = {
        words: ['x'.repeat(2 ** 20 / 3), 'y'.repeat((2 ** 20 / 3) * 2 - missing), 'ế🏯'],
        number: 123_456,
        town: { people: 1_234_567, twin: {} },
      };
      const { words, number } = data;
      const town = { people: 1_234_567, twin: { __typename: 'Town' } };
      expect(written(shape, data, true).text === JSON.stringify({ data: { words, number, town } })).toBe(true);
    }
  });

  it('null takes the place of the nearest that may be null, and what stands before and after is whole', () => {
    const shape = shapeFor('{ words loose { name twin { people } } number }');
    const town = (people: unknown): object => ({ name: 'a', twin: { people } });
    const data = { words: ['w'], loose: [town(1), town(null), town('x'), 'none', town(2)], number: 5 };
    expect(JSON.parse(written(shape, data, true).text)).toEqual({
      data: {
        words: ['w'],
        loose: [town(1), { name: 'a', twin: null }, { name: 'a', twin: null }, null, town(2)],
        number: 5,
      },
    });
    expect(findNulls(data, shape).map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['loose.1.twin.people', 'Cannot return null for non-nullable field Town.people.'],
      ['loose.2.twin.people', 'Town.people holds a value that is no Int.'],
      ['loose.3', 'Query.loose is no object.'],
    ]);
  });
});
