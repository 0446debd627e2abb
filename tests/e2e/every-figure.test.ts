import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../support/test-hub.ts';
import { answered } from './answered.ts';
import { domainField, enumWord, readDataRows } from './read-data.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(async () => await hub.stop());

const reports = ['khanh-hoa-2024', 'ninh-thuan-2023', 'khanh-hoa-2023', 'kon-tum-2024-s1', 'nghe-an-2023'];
type Row = Record<string, string>;
interface Shown extends Record<string, unknown> {
  readonly source: { readonly id: string } | null;
  readonly otherSources?: readonly Shown[];
}

const figure = `provinceId indicator { code } period qualifier value lower upper numerator denominator stated unit basis
  source { id title url file publisher publishedOn publishedInferred kind language } locator`;

const text = (cell: string | undefined): string | null => cell || null;
const number = (cell: string | undefined): number | null => (cell ? Number(cell) : null);
const sources = new Map(readDataRows('sources.csv').map((row) => [row['id'], row]));

function expectedSource(id: string | undefined) {
  const row = sources.get(id) ?? {};
  return {
    id,
    title: row['title_or_subject'],
    url: text(row['url']),
    file: text(row['file']),
    publisher: text(row['publisher']),
    publishedOn: text(row['published_on']),
    publishedInferred: row['published_inferred'] === 'yes',
    kind: enumWord(row['kind'] ?? ''),
    language: row['language'],
  };
}

/** Both counts of a percent make its value; a rank keeps its own beside the number of units. */
function expectedValue(row: Row): unknown {
  if (row['unit'] !== 'percent' || !row['numerator'] || !row['denominator']) return number(row['value']);
  return expect.closeTo((Number(row['numerator']) / Number(row['denominator'])) * 100, 8);
}

const expectedFigure = (row: Row) => ({
  provinceId: row['province'],
  indicator: { code: row['indicator'] },
  period: row['period'],
  qualifier: enumWord(row['qualifier'] ?? ''),
  value: expectedValue(row),
  lower: number(row['lower']),
  upper: number(row['upper']),
  numerator: number(row['numerator']),
  denominator: number(row['denominator']),
  stated: number(row['stated']),
  unit: enumWord(row['unit'] ?? ''),
  basis: row['derived'] === 'yes' ? 'DERIVED' : 'REPORTED',
  source: expectedSource(row['source']),
  locator: row['locator'],
});

/** Asks for one figure by its province, indicator and period, as anybody would; the nation has a door of its own. */
async function askFor(row: Row): Promise<Shown | undefined> {
  const [domain = '', name = ''] = (row['indicator'] ?? '').split('.');
  const isNational = row['province'] === 'vn';
  const door = isNational ? 'national' : 'series';
  const question = `query (${isNational ? '' : '$province: [ID!]!,'} $period: Period) {
    domain: ${domainField(domain)} {
      figures: ${door}(of: [${enumWord(name)}], ${isNational ? '' : 'provinces: $province,'} from: $period, to: $period) {
        ${figure} otherSources { ${figure} }
      }
    }
  }`;
  const variables = isNational ? {} : { province: [row['province']] };
  const { domain: shown } = await answered<{ domain: { figures: Shown[] } }>(hub, question, {
    ...variables,
    period: row['period'],
  });
  return shown.figures
    .flatMap(({ otherSources = [], ...chosen }) => [chosen, ...otherSources])
    .find(({ source, period }) => source?.id === row['source'] && period === row['period']);
}

const ofReports = readDataRows('observations.csv').filter(({ source }) => reports.includes(source ?? ''));

test.each([
  ['the five reports', ofReports, 51],
  ['the nation', readDataRows('national-observations.csv'), 22],
  ['the basis of 34 units', readDataRows('merged-basis-observations.csv'), 15],
])('every figure of %s can be asked for with its source', async (_, rows, count) => {
  expect(rows).toHaveLength(count);
  for (const row of rows) expect(await askFor(row)).toEqual(expectedFigure(row));
});

test('every target can be asked for with its source', async () => {
  const rows = readDataRows('targets.csv');
  const fields = `provinceId indicator { code } period comparator value upper source { id } locator`;
  const domains = ['infrastructure', 'publicServices', 'security', 'economy', 'programme'];
  const lists = domains.map((domain) => `${domain} { targets(first: 100) { nodes { ${fields} } } }`);
  const data = await answered<Record<string, { targets: { nodes: unknown[] } }>>(hub, `{ ${lists.join(' ')} }`);
  const shown = Object.values(data).flatMap(({ targets }) => targets.nodes);
  expect(shown).toHaveLength(rows.length);
  for (const row of rows)
    expect(shown).toContainEqual({
      provinceId: row['province'],
      indicator: { code: row['indicator'] },
      period: row['period'],
      comparator: enumWord(row['comparator'] ?? ''),
      value: Number(row['value']),
      upper: number(row['upper']),
      source: { id: row['source'] },
      locator: row['locator'],
    });
});
