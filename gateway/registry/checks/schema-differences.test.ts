import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { konTumSdl, printedByServer, ownTypes, provinceFields } from './kon-tum.fixture.ts';
import { schemaDifferences } from './schema-differences.ts';

const published = parse(konTumSdl());
const differencesTo = (parts: Parameters<typeof konTumSdl>[0]) => schemaDifferences(published, parse(konTumSdl(parts)));

it('what a server prints of itself is what was published', () => {
  const sdl = konTumSdl({
    fields: `${provinceFields} code: String! @external konTumCode: String @requires(fields: "code") @deprecated`,
  });
  const printed = printedByServer(sdl);
  expect(schemaDifferences(parse(sdl), parse(printed))).toEqual([]);
});

it('descriptions, order, names of directives and what is said by default make no difference', () => {
  const other = parse(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: [{ name: "@key", as: "@primary" }])
    type Province @primary(resolvable: true, fields: "id") { konTumFarms: [Int] }
    extend type Province { "Mã." id: ID! }
    directive @own on FIELD_DEFINITION`,
  );
  const one = parse(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Province @key(fields: "id") { id: ID! konTumFarms: [Int] }`,
  );
  expect(schemaDifferences(one, other)).toEqual([]);
});

it('each coordinate that differs is told with both sides', () => {
  const types = ownTypes
    .replace('name: String!', 'name: String')
    .replace('SECOND', 'SECOND THIRD')
    .replace('grade: KonTumGrade', '');
  const fields = provinceFields.replace('grade: KonTumGrade', 'grade: KonTumGrade = FIRST');
  expect(differencesTo({ types: types.replace('"Hạng. Its grade."', ''), fields })).toEqual([
    { coordinate: 'Province.konTumFarms(grade:)', published: ': KonTumGrade', served: ': KonTumGrade = FIRST' },
    { coordinate: 'KonTumFarm.name', published: ': String!', served: ': String' },
    { coordinate: 'KonTumFarm.grade', published: ': KonTumGrade', served: null },
    { coordinate: 'KonTumGrade.THIRD', published: null, served: '' },
  ]);
});

it('what composes otherwise is a difference', () => {
  const fields = provinceFields.replace(
    '): [KonTumFarm!]',
    '): [KonTumFarm!] @requiresScopes(scopes: [["hub:operate"]])',
  );
  expect(differencesTo({ fields })).toEqual([
    {
      coordinate: 'Province.konTumFarms',
      published: ': [KonTumFarm!]',
      served: ': [KonTumFarm!] @requiresScopes(scopes: [["hub:operate"]])',
    },
  ]);
  expect(
    schemaDifferences(
      parse('interface A { a: Int } type B implements A { a: Int }'),
      parse('interface A { a: Int } type B { a: Int }'),
    ),
  ).toEqual([{ coordinate: 'B', published: '& A Object', served: 'Object' }]);
});
