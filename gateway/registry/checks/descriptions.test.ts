import { expect, it } from 'vitest';
import { checkDescriptions } from './descriptions.ts';
import { candidateOf, konTumSdl, provinceFields, toldOf } from './kon-tum.fixture.ts';

it('what is the nation’s needs no description: the contract, Province, national scalars, fields that are required', async () => {
  const fields = `${provinceFields} nameVi(on: Date): String! @external "Tên. Name." konTumName: String @requires(fields: "nameVi")`;
  expect(await toldOf(checkDescriptions, candidateOf(konTumSdl({ fields })))).toEqual([]);
  expect(
    await toldOf(checkDescriptions, candidateOf(konTumSdl({ fields: 'security: ProvinceSecurity', types: '' }))),
  ).toEqual([]);
});

it('types, fields, arguments, values, input fields and directives that are added say what they mean', async () => {
  const fields = 'konTumFarms(grade: KonTumGrade, where: KonTumWhere): [KonTumFarm!]';
  const types = `type KonTumFarm { name: String! } enum KonTumGrade { FIRST } input KonTumWhere { name: String }
    directive @konTumNote(text: String) on FIELD_DEFINITION """   """ scalar KonTumCode`;
  const told = await toldOf(checkDescriptions, candidateOf(konTumSdl({ fields, types })));
  expect(told).toEqual(
    [
      'Province.konTumFarms',
      'Province.konTumFarms(grade:)',
      'Province.konTumFarms(where:)',
      'KonTumFarm',
      'KonTumFarm.name',
      'KonTumGrade',
      'KonTumGrade.FIRST',
      'KonTumWhere',
      'KonTumWhere.name',
      '@konTumNote',
      '@konTumNote(text:)',
      'KonTumCode',
    ].map((place) => ['error', place, `${place} has no description.`]),
  );
});
