import { expect, it } from 'vitest';
import { candidateOf, konTumSdl, ownTypes, provinceFields, readOf, surroundingsOf, toldOf } from './kon-tum.fixture.ts';
import { checkNamespaces } from './namespaces.ts';

const told = async (parts: Parameters<typeof konTumSdl>[0]) =>
  await toldOf(checkNamespaces, candidateOf(konTumSdl(parts)));

const outside = (name: string, prefix: string): string =>
  `The name ${name} is not this unit's: names of its own begin with ${prefix} and an upper-case letter.`;

it('own types and fields, national scalars, and national fields that are required are well named', async () => {
  expect(await told({})).toEqual([]);
  expect(
    await told({
      fields: `${provinceFields} code: String! @external "Mã. Code." konTumCode: String @requires(fields: "code")`,
      types: `${ownTypes} scalar Date`,
    }),
  ).toEqual([]);
});

it('types of every kind, fields of Province and directives are held to the namespace', async () => {
  const types = `${ownTypes} type Farm { a: Int } input konTumInput { a: Int } scalar KonTumdate enum KonTum { A }
    union DaNangThing = KonTumFarm directive @note on FIELD_DEFINITION`;
  expect(await told({ fields: `${provinceFields} coffee: Int`, types })).toEqual([
    ['error', 'Farm', outside('Farm', 'KonTum')],
    ['error', 'konTumInput', outside('konTumInput', 'KonTum')],
    ['error', 'KonTumdate', outside('KonTumdate', 'KonTum')],
    ['error', 'KonTum', outside('KonTum', 'KonTum')],
    ['error', 'DaNangThing', outside('DaNangThing', 'KonTum')],
    ['error', '@note', outside('note', 'konTum')],
    ['error', 'Province.coffee', outside('coffee', 'konTum')],
  ]);
});

it('a slip in a field of the contract is told with the field that was meant', async () => {
  const candidate = readOf(candidateOf(konTumSdl({ fields: provinceFields.replace('security:', 'securty:') })));
  const [fault] = await checkNamespaces(candidate, surroundingsOf());
  expect(fault).toMatchObject({
    place: 'Province.securty',
    mendEn: 'Write security if the field of the contract is meant, konTumSecurty if it is your own.',
  });
});
