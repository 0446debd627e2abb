import { buildSchema, graphqlSync, type GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { nobody, type Identity } from '../../../identity/identity.ts';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { accessScopes, type Access } from '../../../schema/access/access.ts';
import { enforceAccess } from './enforce-access.ts';

const directive = 'directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION\n';
const asks = (access: Access): string => `@requiresScopes(scopes: [["${accessScopes[access]}"]])`;

const graph = (): GraphQLSchema =>
  enforceAccess(
    buildSchema(`${directive}
      type Query { rows: [Row!]! drafts(province: ID): [String!]! ${asks('reporter')} }
      type Row {
        provinceId: ID
        contact: String ${asks('own-province-and-ministry')}
        plan: String ${asks('ministry')}
        key: String ${asks('operator')}
      }
      type Mutation { send(province: ID!): Int! ${asks('reporter')} }`),
  );

const row = (provinceId: string | null) => ({ provinceId, contact: 'c', plan: 'p', key: 'k' });
const rootValue = { rows: [row('kon-tum'), row('gia-lai'), row(null)], drafts: () => ['d'], send: () => 1 };

function ask(source: string, identity: Identity) {
  const contextValue = { identity, areas: committedAreas() };
  const { data, errors = [] } = graphqlSync({ schema: graph(), source, rootValue, contextValue });
  return {
    data: JSON.parse(JSON.stringify(data)) as unknown,
    codes: errors.map(({ extensions }) => extensions['code']),
  };
}

const as = (role: Identity['role'], provinceId: string | null = null): Identity => ({
  role,
  provinceId,
  subject: null,
});
const officer = as('officer', 'kon-tum');

test.each([
  ['the public', nobody, [null, null, null]],
  ['an analyst', as('analyst'), ['c', 'c', 'c']],
  ['an officer', officer, ['c', null, null]],
  ['an officer of the unit that Kon Tum went up in', as('officer', 'quang-ngai-2025'), ['c', null, null]],
  ['an editor', as('editor'), ['c', 'c', 'c']],
])('%s sees of a restricted field what is of the own province, the ministry all', (_who, identity, contacts) => {
  expect(ask('{ rows { contact } }', identity).data).toEqual({ rows: contacts.map((contact) => ({ contact })) });
});

test('a refusal names the field, and says whether to come in or to ask for more', () => {
  expect(ask('{ rows { contact } }', nobody).codes).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED']);
  expect(ask('{ rows { contact } }', officer).codes).toEqual(['FORBIDDEN', 'FORBIDDEN']);
});

test('what is of the ministry or the operator is nobody else’s', () => {
  const seen = (identity: Identity) => ask('{ rows { plan key } }', identity).codes.length;
  expect([nobody, officer, as('analyst'), as('editor'), as('operator')].map(seen)).toEqual([6, 6, 3, 3, 0]);
});

test('who reports is held against the province that the arguments name, before anything is done', () => {
  const done = (identity: Identity) =>
    ['kon-tum', 'gia-lai'].map((id) => ask(`mutation { send(province: "${id}") }`, identity).data !== null);
  expect([nobody, as('analyst'), officer, as('editor'), as('operator')].map(done)).toEqual([
    [false, false],
    [false, false],
    [true, false],
    [true, true],
    [true, true],
  ]);
});

test('where no province is named, a reporter’s own resolver decides', () => {
  expect(ask('{ drafts }', officer).data).toEqual({ drafts: ['d'] });
  expect(ask('{ drafts }', as('analyst')).codes).toEqual(['FORBIDDEN']);
});

test.each([
  [`a: Int! ${asks('ministry')}`, 'A.a is restricted and must be nullable'],
  ['a: Int @requiresScopes(scopes: [["payroll"]])', 'A.a asks for [["payroll"]], which is no declared access'],
  [
    'a: Int @requiresScopes(scopes: [["ministry:read"], ["hub:operate"]])',
    'A.a asks for [["ministry:read"],["hub:operate"]]',
  ],
])('a subgraph with %j does not start', (field, message) => {
  const schema = buildSchema(`${directive} type Query { a: A } type A { ${field} }`);
  expect(() => enforceAccess(schema)).toThrow(message);
});
