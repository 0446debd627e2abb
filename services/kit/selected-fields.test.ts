import { buildSchema, graphql, type GraphQLResolveInfo } from 'graphql';
import { expect, test } from 'vitest';
import { selectedFields } from './selected-fields.ts';

const schema = buildSchema(
  'type Query { profile: Profile } type Profile { a: Int b: Int c: Inner } type Inner { d: Int }',
);

async function fieldsOf(query: string): Promise<string[]> {
  let found: Set<string> | undefined;
  const profile = (_: unknown, __: unknown, info: GraphQLResolveInfo): object => {
    found = selectedFields(info);
    return {};
  };
  const { errors } = await graphql({ schema, source: query, rootValue: { profile } });
  expect(errors).toBeUndefined();
  return [...(found ?? [])].toSorted();
}

test('the fields asked for directly below, by their own names and not their aliases', async () => {
  expect(await fieldsOf('{ profile { x: a c { d } } }')).toEqual(['a', 'c']);
});

test('fields in fragments of either kind, and of a field asked for twice', async () => {
  const query = '{ profile { ... on Profile { a } ...rest } profile { b } } fragment rest on Profile { c { d } }';
  expect(await fieldsOf(query)).toEqual(['a', 'b', 'c']);
});
