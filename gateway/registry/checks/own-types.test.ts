import { expect, it } from 'vitest';
import { candidateOf, konTumSdl, ownTypes, provinceFields, toldOf } from './kon-tum.fixture.ts';
import { checkOwnTypes } from './own-types.ts';

const told = async (fields: string, types = ownTypes) =>
  await toldOf(checkOwnTypes, candidateOf(konTumSdl({ fields, types })));

const elsewhere = (place: string, type: string) => [
  'error',
  place,
  `${place} leads to ${type}, which is no type of the unit's own; national types are the national graph's to answer.`,
];

it('own types, Province, built-in scalars and those of the nation may be led to', async () => {
  expect(await told(provinceFields)).toEqual([]);
  expect(
    await told(
      `${provinceFields} konTumBest: Province konTumSince(after: Date, by: ID): [Float]`,
      `${ownTypes} scalar Date`,
    ),
  ).toEqual([]);
});

it('types of the contract and other national types may not', async () => {
  expect(
    await told(
      `${provinceFields} konTumYield: Observation konTumBest(by: Qualifier): Region konTumThing: KonTumThing`,
      `${ownTypes} type Region { code: ID! } union KonTumThing = KonTumFarm | SecurityOperationsCentre`,
    ),
  ).toEqual([
    elsewhere('Province.konTumYield', 'Observation'),
    elsewhere('Province.konTumBest(by:)', 'Qualifier'),
    elsewhere('KonTumThing', 'SecurityOperationsCentre'),
  ]);
});

it('Province takes no interface', async () => {
  const sdl = konTumSdl({ types: `${ownTypes} interface KonTumNode { id: ID! }` }).replace(
    'type Province',
    'type Province implements KonTumNode',
  );
  expect(await toldOf(checkOwnTypes, candidateOf(sdl))).toEqual([
    ['error', 'Province', 'Province implements KonTumNode: a national type takes no further interface.'],
  ]);
});

it('a field of Province may be null, for it is null of all other units', async () => {
  expect(await told(`${provinceFields} konTumCount: Int!`)).toEqual([
    [
      'error',
      'Province.konTumCount',
      'Province.konTumCount may not be null, but it is null of every other unit and whenever the endpoint does not answer.',
    ],
  ]);
});

it('a type that no field leads to is told; implementations are led to by their interface', async () => {
  const types = `${ownTypes} type KonTumLost { a: KonTumLostToo } type KonTumLostToo { a: Int }
    interface KonTumCrop { name: String } type KonTumTea implements KonTumCrop { name: String }`;
  expect(await told(`${provinceFields} konTumCrop: KonTumCrop`, types)).toEqual([
    ['error', 'KonTumLost', 'No field leads to KonTumLost.'],
    ['error', 'KonTumLostToo', 'No field leads to KonTumLostToo.'],
  ]);
});
