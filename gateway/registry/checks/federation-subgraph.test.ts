import { expect, it } from 'vitest';
import { checkFederationSubgraph } from './federation-subgraph.ts';
import { candidateOf, konTumSdl, printedByServer, link, toldOf } from './kon-tum.fixture.ts';

const told = async (sdl: string) => await toldOf(checkFederationSubgraph, candidateOf(sdl));

it('a conforming subgraph is one, as written and as its server prints it', async () => {
  const sdl = printedByServer(konTumSdl());
  expect(await told(konTumSdl())).toEqual([]);
  expect(await told(sdl)).toEqual([]);
});

it.each([
  '',
  'extend schema @link(url: "https://specs.apollo.dev/link/v1.0")',
  'extend schema @link(url: 5)',
  'extend schema @link(url: "https://specs.apollo.dev/federation/v1.0")',
])('without a link to Federation 2 (%s) it is none', async (without) => {
  expect(await told(konTumSdl({ link: without }))).toEqual([
    ['error', null, 'The SDL does not @link to Federation 2.'],
  ]);
});

it('a Province that cannot be asked for by its id alone is told', async () => {
  const lacks = 'There is no type Province with a @key(fields: "id") that this subgraph resolves.';
  expect(await told(`${link} type Province { id: ID! }`)).toEqual([['error', 'Province', lacks]]);
  expect(await told(`${link} type Province @key(fields: "id", resolvable: false) { id: ID! }`)).toEqual([
    ['error', 'Province', lacks],
  ]);
  expect(await told(`${link} type Province @key(fields: "id") @key(fields: "code") { id: ID! code: String }`)).toEqual([
    ['error', 'Province', 'Province has another key than "id"; the national graph joins by id alone.'],
  ]);
});

it('what is not valid is told where it stands', async () => {
  expect(await told(konTumSdl({ types: '\ntype KonTumFarm { a: KonTumGrape }\nenum KonTumGrade { A }' }))).toEqual([
    ['error', expect.stringMatching(/^line \d+, column 22$/), 'Not valid by Federation 2: Unknown type KonTumGrape'],
  ]);
  expect(await told(`${link} type Province @key(fields: "id") { id: ID! id: ID! }`)).toEqual([
    ['error', 'Province.id', 'Not valid by Federation 2: Field "Province.id" can only be defined once.'],
  ]);
  expect(
    await told(`${link} type Province @key(fields: "id") { id: ID! a: Int @requires(fields: "b {") }`),
  ).toHaveLength(1);
});

it('a field set without end brings nobody down', async () => {
  const deep = 'a { '.repeat(20_000);
  expect(
    await told(`${link} type Province @key(fields: "id") { id: ID! a: Int @requires(fields: "${deep}") }`),
  ).not.toEqual([]);
});
