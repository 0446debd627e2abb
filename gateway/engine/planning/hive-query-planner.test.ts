import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { composeSupergraph } from '../../composition/compose-supergraph.ts';
import { createHiveQueryPlanner } from './hive-query-planner.ts';

const imports = '["@key", "@interfaceObject", "@external", "@requires"]';
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ${imports})\n`;
const subgraph = (name: string, sdl: string) => ({ name, url: `http://${name}.test`, sdl: link + sdl });

it.each(['ID', 'Int'])(
  'an alias in the place of a key of type %s is refused, where it would end the process',
  (type) => {
    const planner = createHiveQueryPlanner(
      composeSupergraph([
        subgraph('areas', `type Query { area: Area } type Area @key(fields: "id") { id: ${type} near: Area }`),
        subgraph('names', `type Area @key(fields: "id") { id: ${type} name: String }`),
      ]),
    );
    expect(() => planner.plan(parse('{ area { name id: near { __typename } } }'))).toThrow('The alias "id"');
    expect(planner.plan(parse('{ area { name other: near { __typename } } }'))).toMatchObject({ kind: 'sequence' });
  },
);

const media = 'interface Media @key(fields: "id") { id: ID! title: String }';
const library = subgraph(
  'library',
  `${media} type Query { media: [Media!] } type Mutation { add: Book }
  type Book implements Media @key(fields: "id") { id: ID! title: String }
  type Film implements Media @key(fields: "id") { id: ID! title: String }`,
);
const reviews = subgraph(
  'reviews',
  `type Media @key(fields: "id") @interfaceObject {
    id: ID! title: String @external stars(by: Int): Int note: String @requires(fields: "title")
  }`,
);

it.each([
  [
    'ends the process',
    '{ media { ... on Book { stars(by: 1) } ... on Film { stars(by: 2) } } }',
    'several of its types',
  ],
  ['ends the process', '{ media { id: id ... on Film { stars } } }', 'The alias "id"'],
  ['hands over one type only', '{ media { ... on Book { stars } ... on Film { stars } } }', 'several of its types'],
  [
    'hands over one type only',
    '{ media { ... on Book { ...S } ... on Film { ...T } } } fragment T on Media { ...S } fragment S on Media { stars }',
    'several of its types',
  ],
  ['hands over no requirement', 'mutation { ... on Mutation { add { id } again: add { note } } }', 'a mutation'],
])('what an interface object adds is refused where the planner %s: %s', (_, query, reason) => {
  const planner = createHiveQueryPlanner(composeSupergraph([library, reviews]));
  expect(() => planner.plan(parse(query))).toThrow(reason);
  expect(planner.plan(parse('{ media { stars ... on Film { id note } ... on Book { title } } }'))).toMatchObject({
    kind: 'sequence',
  });
  expect(planner.plan(parse('mutation { add { id stars } }'))).toMatchObject({ kind: 'sequence' });
});

it('descriptions of an operation, its fragments and variables make no difference', () => {
  const planner = createHiveQueryPlanner(composeSupergraph([library, reviews]));
  const text = 'query ($is: Boolean!) { media { ...S @include(if: $is) } } fragment S on Media { stars }';
  const described = text
    .replace('query (', '"What media there are." query ("Whether with stars." ')
    .replace('fragment', '"Stars." fragment');
  expect(planner.plan(parse(described))).toEqual(planner.plan(parse(text)));
});
