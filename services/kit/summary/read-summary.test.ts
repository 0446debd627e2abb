import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import { parsePeriod, type Period } from '../../../schema/types/period.ts';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { readSummaries, type SummaryModel, type SummaryWish } from './read-summary.ts';

const villages = 'infrastructure.village-count';
const broadband = 'infrastructure.fixed-broadband-village-share';
const speed = 'infrastructure.fixed-broadband-speed';
const claim = (provinceId: string, indicator: string, words: object) =>
  sampleClaim({ provinceId, indicator, sourceId: 'one', ...words });

let db: TestLedger;
beforeAll(async () => {
  db = await testLedger();
  await db.append({
    sources: [sampleSource('one'), sampleSource('two')],
    observations: [
      claim('kon-tum', villages, { value: '100' }),
      claim('gia-lai', villages, { qualifier: 'at-least', lower: '200' }),
      claim('nghe-an', villages, { value: '400', period: '2023' }),
      claim('vn', villages, { value: '9000' }),
      claim('vn', villages, { value: '9100', sourceId: 'two' }),
      claim('vn', villages, { value: '8000', period: '2023' }),
      claim('kon-tum', broadband, { numerator: '90', denominator: '100' }),
      claim('nghe-an', broadband, { numerator: '10', denominator: '100' }),
      claim('kon-tum', speed, { value: '50' }),
    ],
  });
});
afterAll(async () => await db.close());

async function ask(codes: readonly string[], words: Partial<SummaryWish> = {}): Promise<SummaryModel[]> {
  const indicators = codes.map((code) => db.foundation.catalogue.byCode(code) as IndicatorEntry);
  const period = parsePeriod('2024') as Period;
  const wish = { indicators, period, match: 'exact', by: 'nation', on: '2024-12-31', asOf: null } as const;
  return await readSummaries(db.foundation, { ...wish, ...words });
}

test('the nation by the indicator’s own rule, over those that reported, with its coverage', async () => {
  expect(await ask([villages, broadband])).toMatchObject([
    {
      value: null,
      lower: 300,
      upper: null,
      coverage: { text: '2 of 63' },
      absence: { reason: 'bound-only' },
      region: null,
    },
    { value: 50, rule: 'recompute', coverage: { text: '2 of 63' }, absence: null, stated: [] },
  ]);
});

test('each region over its own units', async () => {
  const regions = await ask([broadband], { by: 'region' });
  expect(regions).toHaveLength(6);
  const highlands = regions.find(({ region }) => region?.code === 'central-highlands');
  expect(highlands).toMatchObject({ value: 90, coverage: { text: '1 of 5' } });
  expect(regions.filter(({ value }) => value === null).map(({ absence }) => absence?.reason)).toEqual(
    Array.from({ length: 4 }, () => 'not-reported'),
  );
});

test('a rule of none is a refusal, whether anybody reported or not', async () => {
  expect(await ask([speed])).toMatchObject([
    { value: null, absence: { reason: 'rule-is-none' }, coverage: { reported: 1 } },
  ]);
  expect(await ask([speed], { period: parsePeriod('2020') as Period })).toMatchObject([
    { absence: { reason: 'rule-is-none' } },
  ]);
});

test('what sources state of the nation stands beside, of the period that stands for the one asked for', async () => {
  const figures = async (words: Partial<SummaryWish>): Promise<unknown> =>
    (await ask([villages], words))[0]?.stated.map(({ period, value }) => [period, value]);
  const newest = [['2024', 9000], ['2024', 9100]]; // prettier-ignore
  expect(await figures({})).toEqual(newest);
  expect(await figures({ match: 'latest' })).toEqual(newest);
  expect(await figures({ by: 'region' })).toEqual([]);
});

test('latest takes older figures too', async () => {
  expect(await ask([villages], { match: 'latest' })).toMatchObject([{ lower: 700, coverage: { reported: 3 } }]);
});

test('all indicators over all regions cost one query', async () => {
  const before = db.statements.length;
  await ask(
    db.foundation.catalogue.of('infrastructure').map(({ code }) => code),
    { by: 'region', match: 'latest' },
  );
  expect(db.statements.length - before).toBe(1);
});
