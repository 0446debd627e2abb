import { expect, it } from 'vitest';
import { checkComposition } from './composition.ts';
import {
  candidateOf,
  konTumSdl,
  link,
  nationals,
  ownTypes,
  provinceFields,
  publicationOf,
  toldOf,
} from './kon-tum.fixture.ts';

const candidate = candidateOf(konTumSdl());
/** Another publication that has the type of the candidate as something else. */
const clashing = candidateOf(
  konTumSdl({
    fields: '"Hạng. Grade." konTumBest: KonTumGrade',
    contract: '',
    types: '"Hạng. Grade." scalar KonTumGrade',
  }),
  { name: 'kon-tum-coffee' },
);
const apart = candidateOf(konTumSdl({ fields: '"Số. Count." konTumTeaCount: Int', contract: '', types: '' }), {
  name: 'kon-tum-tea',
});

it('a conforming subgraph composes with the nation, with what is live and with what is pending', async () => {
  const live = [publicationOf(candidate), publicationOf(apart, 2)];
  expect(await toldOf(checkComposition, candidate, { live, pending: [apart, candidate] })).toEqual([]);
});

it('what only serves the contract leaves the graph as it is', async () => {
  const serving = candidateOf(konTumSdl({ fields: 'security: ProvinceSecurity', types: '' }));
  expect(await toldOf(checkComposition, serving, { nationals: [] })).toEqual([]);
});

it('what does not compose with what is live is told, with its place', async () => {
  const [told] = await toldOf(checkComposition, candidate, { live: [publicationOf(clashing)] });
  expect(told).toEqual(['error', null, expect.stringMatching(/^It does not compose with what is live: .*KonTumGrade/)]);
  const fields = `${provinceFields} code: Int @external "Mã. Code." konTumCode: Int @requires(fields: "code")`;
  expect(await toldOf(checkComposition, candidateOf(konTumSdl({ fields })))).toContainEqual([
    'error',
    'Province.code',
    'It does not compose with what is live: Type of field "Province.code" is incompatible across subgraphs: it has type "Int" in subgraph "kon-tum-security" but type "String!" in subgraph "provinces"',
  ]);
});

it('what composes now but not with a pending one names that one alone', async () => {
  expect(await toldOf(checkComposition, candidate, { pending: [apart, clashing] })).toEqual([
    ['error', null, expect.stringMatching(/^It composes alone, but not with kon-tum-coffee, which is pending: /)],
  ]);
});

it('a live one that a pending one replaces is not held against it', async () => {
  const mended = { ...apart, name: clashing.name };
  const told = await toldOf(checkComposition, candidate, { live: [publicationOf(clashing)], pending: [mended] });
  expect(told.map(([severity]) => severity)).toEqual(['error']);
  expect(
    await toldOf(checkComposition, candidate, { live: [publicationOf(mended)], pending: [clashing] }),
  ).toHaveLength(1);
});

it('where what is live does not compose by itself, the candidate is not blamed', async () => {
  const broken = [...nationals, { name: 'broken', url: 'http://b.test', sdl: 'type Province { id: Nothing }' }];
  const told = await toldOf(checkComposition, candidate, { nationals: broken });
  expect(told[0]?.[2]).toMatch(/^What is live does not compose by itself/);
});

it('an own type may be in two publications where both say the same', async () => {
  const shared = ownTypes.replace('type KonTumFarm', 'type KonTumFarm @shareable');
  const one = candidateOf(konTumSdl({ types: shared }));
  const other = candidateOf(
    konTumSdl({ fields: '"N. F." konTumNewFarms: [KonTumFarm!]', contract: 'scalar Period', types: shared }),
    { name: 'kon-tum-new' },
  );
  expect(await toldOf(checkComposition, one, { live: [publicationOf(other)] })).toEqual([]);
});

it('what was left out of the graph because it composes no more is not held against it', async () => {
  const setAside = { reason: 'does-not-compose', detail: '', since: new Date() } as const;
  const live = [{ ...publicationOf(clashing), setAside }];
  expect(await toldOf(checkComposition, candidate, { live })).toEqual([]);
});

it.each([
  ['@override', '"@override"', 'code: String! @override(from: "provinces") }', 'Province.code'],
  [
    '@override by its long name',
    '"@override"',
    'code: String! @federation__override(from: "provinces") }',
    'Province.code',
  ],
  ['a value', '"@external"', 'konTumUnit: Unit } enum Unit { KON_TUM }', 'Unit.KON_TUM'],
])('what is others’ is not changed by %s, even where no other check minded', async (_, imported, rest, place) => {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", ${imported}])
    type Province @key(fields: "id") { id: ID! ${rest}`;
  expect(await toldOf(checkComposition, candidateOf(sdl))).toEqual([
    ['error', place, `The SDL changes ${place}, which is not this unit's.`],
  ]);
});

it('descriptions of national types that a province writes its own way do not become the nation’s', async () => {
  const sdl = `${link} "Ours." type Province @key(fields: "id") { "Ours." id: ID! konTumSince: Period } "Ours." scalar Period`;
  expect(await toldOf(checkComposition, candidateOf(sdl))).toEqual([]);
});
