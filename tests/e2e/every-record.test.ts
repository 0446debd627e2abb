import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../support/test-hub.ts';
import { answered } from './answered.ts';
import { enumWord, readDataText } from './read-data.ts';

let hub: TestHub;
/** Who sees what is restricted, too. */
let analyst: string;
beforeAll(async () => {
  hub = await startTestHub();
  analyst = await hub.tokenFor('analyst');
});
afterAll(async () => await hub.stop());

type SeedRecord = Readonly<Record<string, unknown>>;
interface Seed extends Readonly<Record<string, readonly SeedRecord[]>> {
  readonly sources: readonly { readonly id: string; readonly file: string }[];
}

const seed = JSON.parse(readDataText('seed-registers.json')) as Seed;

/** Every list of records in the file, the domain that shows it, and its field there. */
const registers = [
  ['securityOperationsCentres', 'security', 'securityOperationsCentres'],
  ['operationsCentres', 'programme', 'operationsCentres'],
  ['dataRepositories', 'publicServices', 'dataRepositories'],
  ['systemIntegrations', 'publicServices', 'systemIntegrations'],
  ['serviceCentres', 'publicServices', 'serviceCentres'],
  ['workplaceSystems', 'publicServices', 'workplaceSystems'],
  ['fiveGPilots', 'infrastructure', 'fiveGPilots'],
  ['smartCityPilots', 'programme', 'smartCityPilots'],
  ['signalDeadZones', 'infrastructure', 'signalDeadZones'],
  ['programmes', 'programme', 'programmeDocuments'],
  ['portfolios', 'programme', 'projectPortfolios'],
] as const;

const closedWords = new Set(['status', 'level', 'kind']);
const shared = new Set(['province', 'period', 'source', 'paragraph']);

function expectedRecord(record: SeedRecord, names: readonly string[]) {
  const own = names.map((name) => {
    const value = record[name] ?? null;
    return [name, closedWords.has(name) && typeof value === 'string' ? enumWord(value) : value];
  });
  return {
    provinceId: record['province'],
    period: record['period'] ?? null,
    source: { id: record['source'], file: seed.sources.find(({ id }) => id === record['source'])?.file },
    locator: `paragraph ${String(record['paragraph'])}`,
    ...Object.fromEntries(own),
  };
}

test('no list of the file is left out', () => {
  const noRecords = ['note', 'sources', 'statedMovements', 'knownContradictions'];
  expect(Object.keys(seed).toSorted()).toEqual([...noRecords, ...registers.map(([list]) => list)].toSorted());
});

test.each(registers)('every record of %s can be asked for with its source', async (list, domain, field) => {
  const records = seed[list] ?? [];
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))].filter((name) => !shared.has(name));
  const fields = `provinceId period source { id file } locator ${names.join(' ')}`;
  const question = `{ domain: ${domain} { register: ${field} { nodes { ${fields} } } } }`;
  const { domain: shown } = await answered<{ domain: { register: { nodes: unknown[] } } }>(hub, question, {}, analyst);
  expect(shown.register.nodes).toEqual(records.map((record) => expectedRecord(record, names)));
});
