import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { readRequirements } from './read-requirements.ts';
import { composedSchema, libraryGraph } from './rights-graph.fixture.ts';

const coordinates = (...sdls: readonly string[]): Record<string, unknown> => {
  const { byField } = readRequirements(composedSchema(...sdls));
  return Object.fromEntries([...byField].toSorted(([left], [right]) => left.localeCompare(right)));
};

test('a composed supergraph tells what each field asks for, by itself, its type and what it returns', () => {
  const known = { authenticated: true, scopes: null };
  const scoped = (...scopes: string[][]): object => ({ authenticated: false, scopes });
  expect(coordinates(...libraryGraph)).toEqual({
    'Audit.id': scoped(['admin']),
    'Audit.log': scoped(['admin', 'log']),
    'Book.place': scoped(['shelf']),
    'Medium.place': scoped(['shelf']),
    'Mutation.lend': scoped(['lend']),
    'Query.audit': scoped(['admin']),
    'Query.mood': known,
    'Query.moods': known,
    'Query.pin': scoped(['pin']),
    'Reader.debt': scoped(['admin']),
    'Reader.email': known,
    'Reader.fines': scoped(['admin'], ['fines:read', 'money']),
    'Reader.note': scoped(['notes']),
  });
});

test('every scope of the graph is told once', () => {
  const { scopes } = readRequirements(composedSchema(...libraryGraph));
  expect([...scopes].toSorted()).toEqual(['admin', 'fines:read', 'lend', 'log', 'money', 'notes', 'pin', 'shelf']);
});

test('a graph without rights has nothing to ask for', () => {
  const { byField, scopes } = readRequirements(composedSchema('type Query { open: String }'));
  expect([byField.size, scopes.size]).toEqual([0, 0]);
});

test('requirements of two subgraphs on one type must both be met', () => {
  const found = coordinates(
    'type Query { a: A } type A @key(fields: "id") @requiresScopes(scopes: [["x"], ["y", "z"]]) { id: ID! }',
    'type A @key(fields: "id") @requiresScopes(scopes: [["w"]]) { id: ID! other: Int @authenticated }',
  );
  const scopes = [
    ['w', 'x'],
    ['w', 'y', 'z'],
  ];
  expect(found).toEqual({
    'A.id': { authenticated: false, scopes },
    'A.other': { authenticated: true, scopes },
    'Query.a': { authenticated: false, scopes },
  });
});

test('a right on the root type holds for all of its fields', () => {
  expect(Object.keys(coordinates('type Query @authenticated { a: Int b: Int }'))).toEqual(['Query.a', 'Query.b']);
});

test('an interface field asks for what any of its types asks for, also where composition did not write it down', () => {
  const supergraph = buildSchema(`
    directive @authenticated on FIELD_DEFINITION | OBJECT
    type Query { i: I }
    interface I { a: Int b: Int }
    type X implements I { a: Int @authenticated b: Int }
    type Y implements I { a: Int b: Int }`);
  expect([...readRequirements(supergraph).byField.keys()]).toEqual(['I.a', 'X.a']);
});

test('rights are found under the names that the supergraph gives them', () => {
  const supergraph = buildSchema(`
    schema
      @link(url: "https://specs.apollo.dev/authenticated/v0.1", as: "known")
      @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", import: [{ name: "@requiresScopes", as: "@needs" }]) {
      query: Query
    }
    scalar link__Import
    directive @link(url: String, as: String, import: [link__Import]) repeatable on SCHEMA
    directive @known on FIELD_DEFINITION
    directive @needs(scopes: [[String!]!]!) on FIELD_DEFINITION
    type Query { a: Int @known b: Int @needs(scopes: [["s"]]) }`);
  expect([...readRequirements(supergraph).byField.keys()]).toEqual(['Query.a', 'Query.b']);
});

test('a supergraph with @policy is not served', () => {
  const graph = composedSchema('type Query { a: Int @policy(policies: [["p"]]) }');
  expect(() => readRequirements(graph)).toThrow('The supergraph asks for @policy at a');
});
