import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  buildASTSchema,
  getIntrospectionQuery,
  graphqlSync,
  lexicographicSortSchema,
  parse,
  printSchema,
} from 'graphql';
import { validate, type GraphQLSchema } from 'graphql';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { expect, test } from 'vitest';
import { createContractView } from './contract-view.ts';
import type { ContractFilter } from './contract-view.ts';
import { composedSchema } from './rights-graph.fixture.ts';

function viewOf(filter: ContractFilter, ...sdls: readonly string[]): GraphQLSchema {
  const supergraph = composedSchema(...sdls);
  const apiSchema = buildASTSchema(transformSupergraphToPublicSchema(parse(printSchemaWithDirectives(supergraph))));
  return createContractView(supergraph, apiSchema, filter);
}

const printed = (filter: ContractFilter, ...sdls: readonly string[]): string =>
  printSchema(lexicographicSortSchema(viewOf(filter, ...sdls))).replaceAll(/\s+/g, ' ');

const graph = [
  `type Query {
     province(id: ID!, draft: Boolean @tag(name: "staff")): Province @tag(name: "public")
     budget(year: Int): Budget @tag(name: "ministry")
     search(by: Filter): [Hit!]! @tag(name: "public") @tag(name: "ministry")
     secret: String @tag(name: "public") @tag(name: "internal")
   }
   type Province @key(fields: "id") @tag(name: "public") {
     id: ID!
     status: Status
     budget: Budget
     staff: [Clerk] @tag(name: "internal")
   }
   type Budget @tag(name: "ministry") { total: Float }
   type Clerk @tag(name: "internal") { name: String }
   union Hit @tag(name: "public") = Province | Clerk
   enum Status { OPEN CLOSED DRAFT @tag(name: "internal") }
   input Filter { name: String debug: Boolean @tag(name: "internal") }`,
  `type Province @key(fields: "id") { id: ID! @shareable clerks: Int @tag(name: "internal") }`,
];

test('what is excluded is hidden: fields, types with the fields that return them, members, values, arguments, inputs', () => {
  expect(printed({ exclude: ['internal', 'staff'] }, ...graph)).toBe(
    'type Budget { total: Float } ' +
      'input Filter { name: String } ' +
      'union Hit = Province ' +
      'type Province { budget: Budget id: ID! status: Status } ' +
      'type Query { budget(year: Int): Budget province(id: ID!): Province search(by: Filter): [Hit!]! } ' +
      'enum Status { CLOSED OPEN }',
  );
});

test('with an include list only tagged fields and unions are shown; values, inputs and arguments come with what uses them', () => {
  expect(printed({ include: ['public'], exclude: ['internal'] }, ...graph)).toBe(
    'input Filter { name: String } ' +
      'union Hit = Province ' +
      'type Province { id: ID! status: Status } ' +
      'type Query { province(draft: Boolean, id: ID!): Province search(by: Filter): [Hit!]! } ' +
      'enum Status { CLOSED OPEN }',
  );
});

test('an included field goes where what it returns is not included, and unreachable types with it', () => {
  expect(printed({ include: ['ministry'] }, ...graph)).toBe(
    'type Budget { total: Float } type Query { budget(year: Int): Budget }',
  );
});

test('a type without a tag is shown by those of its fields that are included', () => {
  const sdl = 'type Query { user: User @tag(name: "p") } type User { id: ID! @tag(name: "p") name: String }';
  expect(printed({ include: ['p'] }, sdl)).toBe('type Query { user: User } type User { id: ID! }');
});

test('a type is hidden with the last of its fields, a union with the last of its members, an enum with its last value', () => {
  const sdl = `
    type Query { open: Int user: User media: [Media] mood: Mood deep: Deep }
    type User { id: ID! @tag(name: "x") }
    union Media = Book
    type Book @tag(name: "x") { title: String }
    enum Mood { GOOD @tag(name: "x") }
    type Deep { deeper: Deeper }
    type Deeper { user: User }`;
  expect(printed({ exclude: ['x'] }, sdl)).toBe('type Query { open: Int }');
});

test('an interface keeps the types that remain, loses the fields that one of them hides, and goes with the last', () => {
  const sdl = `
    type Query { one: Identity gone: Gone open: Int }
    interface Identity { id: ID! name: String }
    type Internal implements Identity @tag(name: "x") { id: ID! name: String }
    type External implements Identity { id: ID! name: String @tag(name: "x") }
    type Other implements Identity { id: ID! name: String }
    interface Gone { id: ID! }
    type Only implements Gone @tag(name: "x") { id: ID! }`;
  expect(printed({ exclude: ['x'] }, sdl)).toBe(
    'type External implements Identity { id: ID! } ' +
      'interface Identity { id: ID! } ' +
      'type Other implements Identity { id: ID! name: String } ' +
      'type Query { one: Identity open: Int }',
  );
});

test('what a view hides can be neither asked for nor introspected', () => {
  const view = viewOf({ exclude: ['internal'] }, ...graph);
  expect(validate(view, parse('{ secret }')).map(({ message }) => message)).toEqual([
    'Cannot query field "secret" on type "Query". Did you mean "search"?',
  ]);
  expect(validate(view, parse('{ province(id: 1) { status } }'))).toEqual([]);
  const introspected = JSON.stringify(graphqlSync({ schema: view, source: getIntrospectionQuery() }).data);
  expect(introspected).not.toMatch(/secret|Clerk|DRAFT|debug|join__|internal/);
});

test('without tags to look for the view is the whole graph that can be reached', () => {
  expect(printed({}, 'type Query { a: A } type A { b: Int }')).toBe('type A { b: Int } type Query { a: A }');
});

test('a view that hides what must be given is no view', () => {
  const argument = 'type Query { a(id: ID! @tag(name: "x")): Int b: Int }';
  expect(() => viewOf({ exclude: ['x'] }, argument)).toThrow('must not hide what has to be given: Query.a(id:)');
  const input = 'type Query { a(by: By): Int } input By { x: Int! @tag(name: "x") y: Int }';
  expect(() => viewOf({ exclude: ['x'] }, input)).toThrow('must not hide what has to be given: By.x');
});

test('a view that shows nothing is no view', () => {
  expect(() => viewOf({ include: ['nobody'] }, 'type Query { a: Int }')).toThrow('Query root type must be provided.');
});
