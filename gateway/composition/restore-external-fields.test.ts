import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { composeByApollo } from '../../tests/support/compose-by-apollo.ts';
import { composeSupergraph } from './compose-supergraph.ts';
import type { SubgraphSdl } from './compose.ts';
import { fieldJoins } from './field-joins.fixture.ts';

const subgraph = (name: string, sdl: string, imports = '"@key", "@shareable", "@interfaceObject"'): SubgraphSdl => ({
  name,
  url: `http://${name}.test`,
  sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [${imports}])\n${sdl}`,
});

const media = 'id: ID! title(by: Int): String size: Size dull: Int';
const library = subgraph(
  'library',
  `type Query { media: [Media!] }
  interface Media @key(fields: "id") { ${media} }
  type Size @shareable { w: Int h: Int }
  type Book implements Media @key(fields: "id") { ${media} }
  type Film implements Media @key(fields: "id") { ${media} }`,
);
const reviews = (external: string, requires: string, names?: string): SubgraphSdl =>
  subgraph(
    'review-desk',
    `type Query { best: Media }
    type Size @shareable { w: Int h: Int }
    type Media @key(fields: "id") @interfaceObject {
      id: ID! title(by: Int): String @${external} size: Size @${external}
      stars: Int @${requires}(fields: "title(by: 3) size { w }")
    }`,
    names,
  );

const imports = '"@key", "@shareable", "@interfaceObject", "@external", "@requires"';
const plainly = (subgraphs: readonly SubgraphSdl[]): string =>
  composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }))).supergraphSdl ?? '';

it('an external field of an interface object is told as the reference composer tells it', () => {
  const subgraphs = [library, reviews('external', 'requires', imports)];
  const composed = fieldJoins(composeSupergraph(subgraphs));
  expect(composed.get('Media.title')).toEqual(['external: true, graph: REVIEW_DESK', 'graph: LIBRARY']);
  expect(composed).toEqual(fieldJoins(composeByApollo(subgraphs)));
});

it.each([
  ['not imported', 'federation__external', 'federation__requires', undefined],
  [
    'renamed',
    'of_others',
    'requires',
    '"@key", "@shareable", "@interfaceObject", "@requires", { name: "@external", as: "@of_others" }',
  ],
])('the directive may be %s', (_, external, requires, names) => {
  const subgraphs = [library, reviews(external, requires, names)];
  expect(fieldJoins(composeSupergraph(subgraphs)).get('Media.size')).toEqual([
    'external: true, graph: REVIEW_DESK',
    'graph: LIBRARY',
  ]);
});

it('nothing else in the supergraph changes', () => {
  const subgraphs = [library, reviews('external', 'requires', imports)];
  const plain = plainly(subgraphs);
  const restored = composeSupergraph(subgraphs);
  expect(restored).not.toBe(plain);
  expect(
    restored.replaceAll(' @join__field(graph: LIBRARY) @join__field(graph: REVIEW_DESK, external: true)', ''),
  ).toBe(plain);
  expect(composeSupergraph([library])).toBe(plainly([library]));
});
