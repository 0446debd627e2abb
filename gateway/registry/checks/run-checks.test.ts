import { afterAll, beforeAll, expect, it } from 'vitest';
import { PublicationCheck } from '../../../schema/types/check-words.ts';
import { isVietnamese } from '../../../tests/support/is-vietnamese.ts';
import type { Candidate } from '../publication.ts';
import { checkList, firstCheck } from './check-list.ts';
import {
  candidateOf,
  konTumSdl,
  link,
  ownTypes,
  provinceFields,
  served,
  serveSubgraph,
  surroundingsOf,
  type RunningEndpoint,
} from './kon-tum.fixture.ts';
import { runChecks, type CheckReport } from './run-checks.ts';

let endpoint: RunningEndpoint;
beforeAll(async () => {
  endpoint = await serveSubgraph(konTumSdl());
});
afterAll(() => endpoint.stop());

const run = async (sdl: string, given: Partial<Candidate> = {}): Promise<CheckReport> =>
  await runChecks(candidateOf(sdl, { url: endpoint.url, ...given }), surroundingsOf());

const withOutcome = ({ checks }: CheckReport, outcome: string) =>
  checks.filter((each) => each.outcome === outcome).map(({ check, skippedFor }) => [check, ...skippedFor]);

it('every check is in the list, and rests on earlier ones alone', () => {
  expect([firstCheck, ...checkList.map(({ word }) => word)]).toEqual(PublicationCheck.words);
  checkList.forEach(({ restsOn }, at) => {
    const earlier = checkList.slice(0, at).map(({ word }) => word);
    expect(restsOn.filter((word) => !earlier.includes(word))).toEqual([]);
  });
});

it('a subgraph that conforms passes every check, in their order, and what it serves and adds is told', async () => {
  const report = await run(konTumSdl());
  expect(report.checks.map(({ check }) => check)).toEqual(PublicationCheck.words);
  expect(report.checks.flatMap(({ faults }) => faults.map(({ messageEn }) => messageEn))).toEqual([
    'kon-tum ended on 2025-06-30; its subgraph answers for the past of that unit only.',
  ]);
  expect([withOutcome(report, 'failed'), withOutcome(report, 'skipped'), report.outcome]).toEqual([[], [], 'passed']);
  expect(report.parts).toMatchObject({
    serves: { security: ['socOperating', 'securityOperationsCentres'] },
    extension: expect.stringContaining('konTumFarms'),
  });
});

it('a text that does not parse leaves nothing to check', async () => {
  const report = await run('type {');
  expect(withOutcome(report, 'failed')).toEqual([['readable']]);
  expect(withOutcome(report, 'skipped')).toEqual(checkList.map(({ word }) => [word, 'readable']));
  expect(report).toMatchObject({ outcome: 'failed', parts: null });
});

it('what rests on a failed check is skipped and says for which; all else is checked at once', async () => {
  const report = await run(
    konTumSdl({ fields: `${provinceFields} coffee: Int`, contract: served.replace('value: Float', 'value: Int') }),
  );
  expect(withOutcome(report, 'failed')).toEqual([['contract'], ['namespaces'], ['descriptions'], ['endpoint-schema']]);
  expect(withOutcome(report, 'skipped')).toEqual([
    ['composition', 'namespaces'],
    ['breaking-changes', 'composition'],
    ['endpoint-entities', 'endpoint-schema'],
    ['endpoint-time', 'contract', 'endpoint-entities'],
    ['figures', 'contract', 'endpoint-entities'],
  ]);
});

it('a thousand faults are told by the first fifty', async () => {
  const fields = Array.from({ length: 1000 }, (_, at) => `konTumF${at}: Int`).join(' ');
  const report = await run(konTumSdl({ fields }));
  const faults = report.checks.find(({ check }) => check === 'descriptions')?.faults ?? [];
  expect(faults).toHaveLength(51);
  expect(faults.at(-1)).toMatchObject({ severity: 'error', messageEn: 'There are 950 more of these.' });
});

const strange = [
  '',
  '#',
  'scalar A',
  'schema { query: Query }',
  'extend schema @link(url: [{a: 1}], import: 5)',
  'extend schema @link',
  `${link} interface Province @key(fields: "id") { id: ID! }`,
  `${link} union Province = A type A { b: Province }`,
  `${link} type Province @key(fields: 5) { id: ID! }`,
  `${link} type Province @key { id: ID! }`,
  `${link} type __proto__ { constructor: Int } type Province @key(fields: "id") { id: ID! __proto__: __proto__ }`,
  `${link} enum ProvinceSecurity { A } scalar Observation type Province @key(fields: "id") { id: ID! security: ProvinceSecurity }`,
  `${link} type Province implements Province @key(fields: "id") { id: ID! x: Int @cost @requires @requiresScopes(scopes: 5) }`,
  `${link} extend type Province @key(fields: "id") extend enum Qualifier { A } extend scalar Period @key extend input KonTumA { a: KonTumA! }`,
  `${link} input KonTumA { a: KonTumA! } interface KonTumB implements KonTumB { a: Int } type Province @key(fields: "id") { id: ID! konTumA(x: KonTumA): KonTumB }`,
  konTumSdl({ types: ownTypes.replaceAll('KonTumFarm', '__Schema') }),
];

it.each(strange)('no text makes the checks themselves fail: number %#', async (sdl) => {
  const report = await run(sdl);
  expect(report.outcome).toBe('failed');
  expect(report.checks.map(({ check }) => check)).toEqual(PublicationCheck.words);
});

it('an address or a name that means nothing fails no check but its own', async () => {
  const report = await run(konTumSdl(), { url: 'no address', name: '', provinceId: '' });
  expect(withOutcome(report, 'failed')).toEqual([['registration']]);
});

it('whatever is said is said in Vietnamese and English, with how to mend it', async () => {
  const reports = await Promise.all([
    ...strange.map(async (sdl) => await run(sdl)),
    run(
      konTumSdl({
        fields: `${provinceFields} coffee: Observation!`,
        contract: served.replace('value: Float', 'value(x: Int): Int'),
      }),
    ),
  ]);
  const faults = reports.flatMap(({ checks }) => checks.flatMap((each) => each.faults));
  expect(faults.length).toBeGreaterThan(40);
  const words = ({ messageVi }: (typeof faults)[number]): string => messageVi.split(': ')[0] ?? '';
  expect(faults.filter((fault) => !isVietnamese(words(fault)) || !isVietnamese(fault.mendVi))).toEqual([]);
  expect(faults.filter(({ messageEn, mendEn }) => messageEn === '' || mendEn === '')).toEqual([]);
});
