import { graphql, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../schema/project-root.ts';
import { loadData } from '../feeds/load-data.ts';
import { infrastructure } from '../infrastructure/service.ts';
import { provinces } from '../provinces/service.ts';
import { reporting } from '../reporting/service.ts';
import { testLedger, type TestLedger } from '../../tests/support/test-ledger.ts';
import { createContext } from './context.ts';

let db: TestLedger;
const schemas: Record<string, GraphQLSchema> = {};
beforeAll(async () => {
  db = await testLedger();
  await loadData(db.foundation, `${projectRoot}/data`);
  Object.assign(schemas, {
    infrastructure: infrastructure.build(),
    provinces: provinces.build(),
    reporting: reporting.build(),
  });
});
afterAll(async () => await db.close());

async function ask(subgraph: string, source: string): Promise<unknown> {
  const schema = schemas[subgraph] as GraphQLSchema;
  const { data, errors } = await graphql({ schema, source, contextValue: createContext(db.foundation) });
  expect(errors).toBeUndefined();
  return data;
}

const province = (fields: string): string =>
  `{ _entities(representations: [{ __typename: "Province", id: "nghe-an" }]) { ... on Province { ${fields} } } }`;
const domain = (fields: string): string => `{ infrastructure { ${fields} } }`;

test.each([
  [
    'infrastructure',
    domain('ranking(by: FIBRE_HOUSEHOLD_SHARE, period: "2023"@) { on coverage { text } entries { rank } }'),
    ', match: null, on: null, region: null, top: null, asOf: null',
  ],
  [
    'infrastructure',
    domain('series(of: [FIBRE_HOUSEHOLD_SHARE]@) { id }'),
    ', provinces: null, from: null, to: null, asOf: null',
  ],
  [
    'infrastructure',
    domain('national(of: [FIBRE_HOUSEHOLD_SHARE]@) { id }'),
    ', provinces: null, from: null, to: null, asOf: null',
  ],
  [
    'infrastructure',
    domain('summary(period: "2023"@) { indicator { code } value coverage { text } }'),
    ', of: null, match: null, by: null, on: null, asOf: null',
  ],
  ['infrastructure', domain('coverage(period: "2023"@) { coverage { text } }'), ', asOf: null'],
  [
    'infrastructure',
    domain('signalDeadZones@ { nodes { id } totalCount }'),
    '(first: null, after: null, province: null, asOf: null)',
  ],
  [
    'infrastructure',
    domain('targets@ { nodes { id status } totalCount }'),
    '(first: null, after: null, province: null, on: null, asOf: null)',
  ],
  [
    'infrastructure',
    province('infrastructure@ { fibreHouseholdShare { id findings { id } revisions { id } } }'),
    '(upTo: null, asOf: null)',
  ],
  ['infrastructure', province('infrastructure { targets@ { id status } signalDeadZones { id } }'), '(on: null)'],
  ['provinces', '{ provinces@ { id } }', '(on: null, region: null, ids: null)'],
  ['provinces', '{ provinces(ids: ["kon-tum"]@) { id } }', ', on: null, region: null'],
  [
    'provinces',
    '{ province(id: "kon-tum"@) { nameVi type region { code } isInForce } }',
    ', code: null, name: null, on: null',
  ],
  ['provinces', '{ province(id: "kon-tum") { nameVi@ nameEn@ type@ region@ { code } isInForce@ } }', '(on: null)'],
  ['provinces', '{ searchProvinces(text: "khanh hoa"@) { id } }', ', on: null, first: null'],
  ['provinces', '{ regions@ { code } }', '(on: null)'],
  [
    'provinces',
    '{ findings@ { totalCount nodes { id } } }',
    '(first: null, after: null, rule: null, severity: null, domain: null, province: null, indicator: null, period: null, asOf: null)',
  ],
  [
    'reporting',
    '{ overdue@ { totalCount nodes { id daysLate } } }',
    '(on: null, province: null, domain: null, asOf: null, first: null, after: null)',
  ],
  ['reporting', '{ provisionAgreements@ { id } }', '(domain: null)'],
  [
    'reporting',
    '{ changes@ { nodes { id } pageInfo { endCursor } } }',
    '(since: null, province: null, domain: null, kinds: null, first: null, after: null)',
  ],
  [
    'reporting',
    '{ scoreCards@ { provinceId on from to claimsHolding { share } doubtsAnswered { counted } } }',
    '(provinces: null, on: null, from: null, to: null, answerDays: null, asOf: null)',
  ],
  [
    'reporting',
    province('reporting@ { on obligations { id } overdue { id } scoreCard { figuresStale { share } } }'),
    '(on: null, asOf: null)',
  ],
  ['reporting', province('reporting { obligations@ { id } }'), '(from: null, to: null, domain: null)'],
  ['reporting', province('reporting { overdue@ { id } }'), '(domain: null)'],
  ['reporting', province('reporting { scoreCard@ { from to } }'), '(from: null, to: null, answerDays: null)'],
])('null is the same as left out: %s %s', async (subgraph, query, nulls) => {
  const leftOut = await ask(subgraph, query.replaceAll('@', ''));
  expect(await ask(subgraph, query.replaceAll('@', nulls))).toEqual(leftOut);
  expect(leftOut).not.toEqual({});
});
