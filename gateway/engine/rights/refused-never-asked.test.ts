import { execute, getNamedType, isAbstractType, isLeafType, isListType, isNonNullType, parse } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLOutputType } from 'graphql';
import { expect, test } from 'vitest';
import { anonymous, type Caller } from '../engine.ts';
import { readRequirements } from './read-requirements.ts';
import { refuseFields } from './refuse-fields.ts';
import { composedSchema, libraryGraph } from './rights-graph.fixture.ts';

/** Who may see what, by the objects themselves; all that is not named is free. */
const mayBeSeen: Readonly<Record<string, (has: (scope: string) => boolean, isKnown: boolean) => boolean>> = {
  'Reader.email': (_has, isKnown) => isKnown,
  'Reader.fines': (has) => has('admin') || (has('fines:read') && has('money')),
  'Reader.debt': (has) => has('admin'),
  'Reader.note': (has) => has('notes'),
  'Book.place': (has) => has('shelf'),
  'Audit.id': (has) => has('admin'),
  'Audit.log': (has) => has('admin') && has('log'),
  'Query.audit': (has) => has('admin'),
  'Query.pin': (has) => has('pin'),
  'Query.mood': (_has, isKnown) => isKnown,
};

const query = parse(`
  { open mood pin audit { ...Any } readers { ...R } media { title ...Placed } find { ...Any ...R ... on Medium { title } } }
  fragment Any on Audit { id log }
  fragment R on Reader { id name email fines debt note friend { note: email } }
  fragment Placed on Medium { ... on Book { place pages } ... on Film { place } }`);
const abstractQuery = parse('{ media { place } find { ... on Medium { id place } } }');

const scopes = ['fines:read', 'money', 'admin', 'notes', 'shelf', 'log', 'pin'];
const callers: readonly Caller[] = Array.from({ length: 2 ** (scopes.length + 1) }, (_, bits) => ({
  ...anonymous,
  isAuthenticated: (bits & 1) === 1,
  scopes: scopes.filter((_scope, at) => (bits >> (at + 1)) & 1),
}));

const schema = composedSchema(...libraryGraph);
const requirements = readRequirements(schema);

function exampleOf(type: GraphQLOutputType): unknown {
  if (isNonNullType(type)) return exampleOf(type.ofType);
  if (isListType(type)) {
    const named = getNamedType(type);
    if (!isAbstractType(named)) return [exampleOf(type.ofType)];
    return schema.getPossibleTypes(named).map(({ name }) => ({ __typename: name }));
  }
  if (type.name === 'Mood') return 'GOOD';
  return isLeafType(type) ? 1 : {};
}

function askedFields(document: DocumentNode | null): readonly string[] {
  const asked = new Set<string>();
  if (!document) return [];
  const result = execute({
    schema,
    document,
    fieldResolver: (_source, _args, _context, { parentType, fieldName, returnType }) => {
      asked.add(`${parentType.name}.${fieldName}`);
      return exampleOf(returnType);
    },
  }) as ExecutionResult;
  expect(result.errors).toBeUndefined();
  return [...asked].toSorted();
}

const isAllowed = (coordinate: string, { scopes: held, isAuthenticated }: Caller): boolean =>
  mayBeSeen[coordinate]?.((scope) => held.includes(scope), isAuthenticated) ?? true;

test('by every combination of rights, exactly the fields that may be seen are asked for', () => {
  const all = askedFields(query);
  expect(all).toEqual(expect.arrayContaining(Object.keys(mayBeSeen)));
  for (const caller of callers) {
    const { document } = refuseFields({ document: query, operationName: undefined }, { schema, requirements, caller });
    expect(askedFields(document)).toEqual(all.filter((coordinate) => isAllowed(coordinate, caller)));
  }
});

test('by fields of interfaces no combination of rights asks for a field that may not be seen', () => {
  for (const caller of callers) {
    const allowed = refuseFields(
      { document: abstractQuery, operationName: undefined },
      { schema, requirements, caller },
    );
    expect(askedFields(allowed.document).filter((coordinate) => !isAllowed(coordinate, caller))).toEqual([]);
  }
});
