import { expect, it } from 'vitest';
import { checkDirectives } from './directives.ts';
import { candidateOf, konTumSdl, link, ownTypes, provinceFields, served, toldOf } from './kon-tum.fixture.ts';

const told = async (parts: Parameters<typeof konTumSdl>[0]) =>
  await toldOf(checkDirectives, candidateOf(konTumSdl(parts)));

it('what describes its own fields, and rights that the hub knows, are a province’s to use', async () => {
  const fields = `${provinceFields} code: String! @external
    "Mã. Code." konTumCode: String @requires(fields: "code") @deprecated(reason: "x") @requiresScopes(scopes: [["ministry:read"], ["hub:operate", "restricted:read"]]) @cost(weight: 3)`;
  expect(await told({ fields, contract: served.replace('type Observation', 'type Observation @shareable') })).toEqual(
    [],
  );
});

it('directives that reach into what is not a province’s are refused, each with its reason', async () => {
  const fields = `${provinceFields} konTumA: Int @override(from: "security") konTumB: Int @tag(name: "public") konTumC: Int @inaccessible`;
  const types = `${ownTypes} type KonTumThing @interfaceObject @key(fields: "id") { id: ID! @federation__policy(policies: [["a"]]) }`;
  expect(await told({ fields, types })).toEqual([
    ['error', 'Province.konTumA', '@override may not be used here: it takes a field from another subgraph.'],
    ['error', 'Province.konTumB', '@tag may not be used here: the views that are made of tags are the nation’s.'],
    [
      'error',
      'Province.konTumC',
      '@inaccessible may not be used here: it hides what is being published, what the nation publishes included.',
    ],
    ['error', 'KonTumThing', '@interfaceObject may not be used here: it adds fields to types of other owners.'],
    [
      'error',
      'KonTumThing.id',
      '@federation__policy may not be used here: the national graph knows no policies to hold it against.',
    ],
  ]);
});

it('a renamed directive is refused by what it is', async () => {
  const renamed =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", { name: "@override", as: "@takes" }])';
  expect(await told({ link: renamed, fields: `${provinceFields} konTumA: Int @takes(from: "security")` })).toEqual([
    ['error', 'Province.konTumA', '@takes may not be used here: it takes a field from another subgraph.'],
  ]);
});

it('an imported directive is refused by its long name too', async () => {
  expect(await told({ fields: `${provinceFields} konTumA: Int @federation__override(from: "security")` })).toEqual([
    [
      'error',
      'Province.konTumA',
      '@federation__override may not be used here: it takes a field from another subgraph.',
    ],
  ]);
});

it('other specifications and composed directives are not linked', async () => {
  const linked = `${link} extend schema @link(url: "https://specs.kontum.test/note/v1.0", import: ["@note"]) @federation__composeDirective(name: "@note")`;
  expect(await told({ link: linked })).toEqual([
    ['error', null, 'The SDL has a @link to https://specs.kontum.test/note; only Federation may be used.'],
    [
      'error',
      null,
      '@federation__composeDirective may not be used here: the directives of the supergraph are the nation’s.',
    ],
  ]);
});

it('rights and requirements on the contract are refused: the hub alone decides and asks', async () => {
  const contract = served.replace(
    'socOperating: Observation',
    'socOperating: Observation @requiresScopes(scopes: [["ministry:read"]])',
  );
  expect(await told({ contract })).toEqual([
    [
      'error',
      'ProvinceSecurity.socOperating',
      '@requiresScopes may not be used here: the nation decides who may see national figures.',
    ],
  ]);
});

it('scopes that the hub does not know, and negative costs, are refused', async () => {
  const fields = `${provinceFields} konTumA: Int @requiresScopes(scopes: [["ministry:read", "kon-tum:all"]]) konTumB: Int @cost(weight: -5)`;
  expect(await told({ fields })).toEqual([
    ['error', 'Province.konTumA', 'There is no scope "kon-tum:all".'],
    ['error', 'Province.konTumB', 'A negative cost would make the rest of an operation cheaper.'],
  ]);
});

it('@requires names values of the nation, without arguments', async () => {
  const fields = `${provinceFields} nameVi(on: Date): String! @external region: String @external daNangPort: Int @external
    konTumA: Int @requires(fields: "nameVi(on: \\"2025-01-01\\")") konTumB: Int @requires(fields: "code region daNangPort")`;
  expect(await told({ fields })).toEqual([
    [
      'error',
      'Province.konTumA',
      '@requires of Province.konTumA gives nameVi arguments; the same field may be asked with others at once.',
    ],
    [
      'error',
      'Province.konTumB',
      '@requires of Province.konTumB needs region, which is no value of the national Province.',
    ],
    [
      'error',
      'Province.konTumB',
      '@requires of Province.konTumB needs daNangPort, which is no value of the national Province.',
    ],
  ]);
});
