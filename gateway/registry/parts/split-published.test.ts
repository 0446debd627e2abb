import { validateSubgraph } from '@theguild/federation-composition';
import { parse, printSchema } from 'graphql';
import { expect, it } from 'vitest';
import { provinceContract } from '../../../schema/contract/read-contract.ts';
import {
  konTumSdl,
  printedByServer,
  link,
  nationals,
  ownTypes,
  provinceFields,
  served,
} from '../checks/kon-tum.fixture.ts';
import { composeSupergraph } from '../../composition/compose-supergraph.ts';
import { readSupergraph } from '../../engine/supergraph/read-supergraph.ts';
import { splitPublished } from './split-published.ts';

const split = (sdl: string) => splitPublished(sdl, provinceContract());

const linkOnly = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "FieldSet"])';
const farms = `${linkOnly}
type Province @key(fields: "id") {
  id: ID!
  konTumFarms: [KonTumFarm!]
}
type KonTumFarm {
  name: String!
  period: Period
}`;

it('what of the contract is offered is what it serves, in the order of the contract', () => {
  expect(
    split(
      konTumSdl({
        contract: served.replace(
          'socOperating: Observation',
          'socNationalConnection: Observation socOperating: Observation',
        ),
      }),
    ).serves,
  ).toEqual({
    security: ['socOperating', 'socNationalConnection', 'securityOperationsCentres'],
  });
});

it('the contract is taken off: what is left has the key, its own fields and types, and the scalars that they use', () => {
  const extension = `${farms}\nscalar Period`;
  const whole = `${farms.replace('konTumFarms', 'security: ProvinceSecurity konTumFarms')}\n${served}`;
  expect(parse(split(whole).extension ?? '', { noLocation: true })).toEqual(parse(extension, { noLocation: true }));
});

it('a subgraph that only serves the contract, or only adds, has no other part', () => {
  expect(split(konTumSdl({ fields: 'security: ProvinceSecurity', types: '' }))).toMatchObject({ extension: null });
  expect(
    split(konTumSdl({ fields: provinceFields.replace('security: ProvinceSecurity', ''), contract: 'scalar Period' })),
  ).toMatchObject({ serves: {} });
});

it('a type of the contract that no profile leads to is served by nobody', () => {
  expect(split(konTumSdl({ fields: provinceFields.replace('security: ProvinceSecurity', '') })).serves).toEqual({});
});

it('what a server prints of itself is split like what its owner wrote', () => {
  const sdl = printedByServer(konTumSdl());
  expect(sdl).toContain('scalar _Any');
  const { serves, extension } = split(sdl);
  expect(serves).toEqual(split(konTumSdl()).serves);
  expect(extension).not.toMatch(/_Any|_Entity|_Service|FieldSet|directive @|type Query/);
  expect(validateSubgraph({ name: 'kon-tum', typeDefs: parse(extension ?? '') })).toEqual([]);
});

it('parts of a type, renamed directives and a renamed Query are read for what they are', () => {
  const renamed = `schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@key", as: "@primary" }, { name: "@external", as: "@others" }, "@requires"]) { query: Root }
    type Root { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }
    scalar _Any scalar link__Import union _Entity = Province type _Service { sdl: String }
    directive @primary(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
    scalar federation__FieldSet
    type Province @primary(fields: "id") { id: ID! }
    extend type Province { code: String! @others konTumCode: String @requires(fields: "code") }
    extend type Province { security: ProvinceSecurity }
    extend type ProvinceSecurity { socOperating: Observation }`;
  const { serves, extension } = split(
    `${renamed} ${served.replace(/type ProvinceSecurity [^}]*}/, 'type ProvinceSecurity { socNationalConnection: Observation }')}`,
  );
  expect(serves).toEqual({ security: ['socOperating', 'socNationalConnection'] });
  expect(parse(extension ?? '').definitions).toHaveLength(3);
  expect(extension).toMatch(/code: String! @others/);
});

it('the extension composes with the national subgraphs, and adds its own fields and types to the graph alone', () => {
  const sdl = split(`${link} type Province @key(fields: "id") { id: ID! code: String! @external ${provinceFields}
    konTumCode: String @requires(fields: "code") konTumSince: Date } ${served} ${ownTypes} scalar Date`).extension;
  const supergraph = composeSupergraph([
    ...nationals,
    { name: 'kon-tum-security', url: 'http://k.test', sdl: sdl ?? '' },
  ]);
  const lines = (text: string): string[] =>
    printSchema(readSupergraph(text).apiSchema)
      .split('\n')
      .map((line) => line.trim());
  const before = new Set(lines(composeSupergraph(nationals)));
  expect(lines(supergraph).filter((line) => !before.has(line) && !line.startsWith('"""'))).toEqual([
    'konTumFarms(',
    'grade: KonTumGrade',
    '): [KonTumFarm!]',
    'konTumCode: String',
    'konTumSince: Date',
    'type KonTumFarm {',
    'grade: KonTumGrade',
    'enum KonTumGrade {',
    'FIRST',
    'SECOND',
  ]);
});
