import { execute, parse, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { committedNationalGraph } from '../../gateway/registry/store/national-graph.ts';
import { published } from '../../gateway/registry/store/published.fixture.ts';
import { openRegistryStore, type RegistryStore } from '../../gateway/registry/store/registry-store.ts';
import { subgraphServices } from '../../hub/subgraph-services.ts';
import { catalogue } from '../../schema/indicators/catalogue.ts';
import { parsePeriod, type Period } from '../../schema/types/period.ts';
import { Domain, type DomainWord } from '../../schema/types/domain.ts';
import { createContext } from '../../services/kit/context.ts';
import { domainNames } from '../../services/kit/domain/domain-names.ts';
import { versionLabel } from '../../services/kit/server/version-label.ts';
import type { RecordClaim } from '../../services/ledger/claim.ts';
import { dataParts } from '../../services/ledger/versions/known-versions.ts';
import { watchVersions, type WatchedVersions } from '../../services/ledger/versions/watch-versions.ts';
import { sampleClaim } from '../support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../support/test-ledger.ts';

let db: TestLedger;
let versions: WatchedVersions;
let store: RegistryStore;
let today = '2026-11-01';
const schemas = new Map<string, GraphQLSchema>();

beforeAll(async () => {
  db = await testLedger();
  versions = await watchVersions({ url: db.url, name: 'test' });
  for (const { name, build } of subgraphServices) schemas.set(name, build());
  store = openRegistryStore({ ledger: db.ledger, national: await committedNationalGraph() });
  await db.append({ sources: [sampleSource('one')] });
});
afterAll(async () => {
  await versions.stop();
  await db.close();
});

const units = '"kon-tum", "khanh-hoa", "khanh-hoa-2025"';

/** Nearly everything that a subgraph can say of a few units. */
function questionTo(name: string): string {
  if (name === 'provinces') return `{ findings(first: 100) { totalCount } provinces { id } }`;
  if (name === 'reporting')
    return `{ overdue { totalCount } changes(first: 500) { nodes { id } } scoreCards { figuresStale { share } } }`;
  if (name === 'registry') return `{ registry { versionNumber subgraphs { name } versions { nodes { number } } } }`;
  if (name === 'feeds') return `{ feeds { nodes { id observations { nodes { id staleness { ageInDays } } } } } }`;
  const domain = name as DomainWord;
  const { field } = domainNames(domain);
  const figures = catalogue()
    .of(domain)
    .map((indicator) => `${indicator.field} { value lower upper findings { found } }`);
  const representations = units.replaceAll(/"[^"]+"/g, (id) => `{ __typename: "Province", id: ${id} }`);
  return `{
    _entities(representations: [${representations}]) {
      ... on Province { ${field} { ${figures.join(' ')} targets { status } } }
    }
    ${field} { coverage(period: "2024") { coverage { text } } targets { totalCount } }
  }`;
}

/** What every subgraph answers now, and the label that each puts on it. */
async function askAll(): Promise<{ answers: Map<string, string>; labels: Map<string, string> }> {
  const foundation = { ...db.foundation, versions, today: () => today, desk: { store } };
  const answers = new Map<string, string>();
  const labels = new Map<string, string>();
  for (const service of subgraphServices) {
    labels.set(service.name, JSON.stringify(versionLabel(service, foundation)()));
    const schema = schemas.get(service.name) as GraphQLSchema;
    const document = parse(questionTo(service.name));
    const answer = await execute({ schema, document, contextValue: createContext(foundation) });
    expect(answer.errors).toBeUndefined();
    answers.set(service.name, JSON.stringify(answer.data));
  }
  return { answers, labels };
}

const changed = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);

/** The subgraphs whose answers a change altered, and those whose labels it did. */
async function changedBy(change: () => Promise<unknown>): Promise<{ answers: string[]; labels: string[] }> {
  const before = await askAll();
  const heardOf = (): string => JSON.stringify(versions.of(dataParts));
  const old = heardOf();
  const day = today;
  await change();
  await vi.waitUntil(() => today !== day || heardOf() !== old, 1000);
  const after = await askAll();
  return { answers: changed(before.answers, after.answers), labels: changed(before.labels, after.labels) };
}

const target = (domain: DomainWord, indicator: string): RecordClaim => ({
  register: 'target',
  domain,
  provinceId: 'kon-tum',
  key: indicator,
  period: parsePeriod('2026') as Period,
  content: { indicator, comparator: 'at-least', value: 50, upper: null },
  sourceId: 'one',
  locator: null,
});

const claim = (provinceId: string, indicator: string, value: string) =>
  sampleClaim({ provinceId, indicator, value, sourceId: 'one' });

/** Of all domains; the list is in the order of the subgraphs. */
const ofAll = ['reporting', 'feeds'];

/** The shares of merged units are weighed by wholes that another domain counts. */
const readers: Record<DomainWord, string[]> = {
  infrastructure: ['provinces', 'infrastructure', 'programme', ...ofAll],
  'public-services': ['provinces', 'public-services', ...ofAll],
  security: ['provinces', 'security', ...ofAll],
  economy: ['provinces', 'economy', ...ofAll],
  programme: ['provinces', 'infrastructure', 'programme', ...ofAll],
};

test.each(Domain.words)(
  'a change of %s changes the label of every subgraph whose answer it changes, and of no other',
  async (domain) => {
    const shares = ['infrastructure.fibre-commune-share', 'programme.village-team-coverage-share'];
    const wholes = ['programme.commune-count', 'infrastructure.village-count'];
    await db.append({
      observations: shares.flatMap((code) => [claim('khanh-hoa', code, '90'), claim('ninh-thuan', code, '70')]),
    });
    const share =
      catalogue()
        .of(domain)
        .find(({ unit, code }) => unit === 'percent' && !shares.includes(code))?.code ?? '';
    const ofDomain = wholes.filter((code) => code.startsWith(`${domain}.`));
    const change = async (): Promise<unknown> =>
      await db.append({
        observations: [
          // More than all: a finding.
          claim('kon-tum', share, '120'),
          ...ofDomain.flatMap((code) => [claim('khanh-hoa', code, '300'), claim('ninh-thuan', code, '100')]),
        ],
      });
    expect(await changedBy(change)).toEqual({ answers: readers[domain], labels: readers[domain] });
  },
);

test('a version of the graph changes what the registry answers, and its label', async () => {
  const wish = published('kon-tum-security', null, { serves: { security: ['socOperating'] } });
  expect(await changedBy(async () => await store.publish(wish))).toEqual({
    answers: ['registry'],
    labels: ['registry'],
  });
});

test('a new day changes every label, for every subgraph but the registry has answers that depend on it', async () => {
  for (const domain of Domain.words) {
    const indicator =
      catalogue()
        .of(domain)
        .find(({ unit }) => unit === 'percent')?.code ?? '';
    await db.append({ records: [target(domain, indicator)] });
  }
  today = '2025-06-30';
  const names = subgraphServices.map(({ name }) => name);
  const change = async (): Promise<unknown> => await Promise.resolve((today = '2027-01-01'));
  expect(await changedBy(change)).toEqual({
    answers: names.filter((name) => name !== 'registry'),
    labels: names,
  });
});
