import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import { parsePeriod, type Period } from '../../../schema/types/period.ts';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import type { RankingModel } from './rank-units.ts';
import { readRanking, type RankingWish } from './read-ranking.ts';

const fibre = 'infrastructure.fibre-household-share';
const villages = 'infrastructure.village-count';
const dtiRank = 'programme.dti-rank';
const claim = (provinceId: string, period: string, value: string, indicator = fibre) =>
  sampleClaim({ provinceId, period, value, indicator, sourceId: 'one' });
const periodOf = (text: string): Period => parsePeriod(text) as Period;

let db: TestLedger;
beforeAll(async () => {
  db = await testLedger();
  await db.append({
    sources: [sampleSource('one')],
    observations: [
      claim('kon-tum', '2024', '80'),
      claim('kon-tum', '2019', '10'),
      claim('kon-tum', '2024-09', '70'),
      claim('nghe-an', '2023', '60'),
      claim('gia-lai', '2030', '99'),
      ...['2015', '2016', '2017', '2018', '2020', '2021'].map((period) => claim('dak-lak', period, '50')),
      claim('khanh-hoa', '2024', '30', villages),
      claim('ninh-thuan', '2024', '12', villages),
      { ...claim('nghe-an', '2022', '31', dtiRank), denominator: '63' },
      { ...claim('nghe-an', '2024', '20', dtiRank), denominator: '34' },
    ],
  });
});
afterAll(async () => await db.close());

async function ask(words: Partial<RankingWish> & { by?: string }): Promise<RankingModel> {
  const indicator = db.foundation.catalogue.byCode(words.by ?? fibre) as IndicatorEntry;
  const period = words.period ?? periodOf('2024');
  const wish = { indicator, period, match: 'exact', on: period.end, region: null, top: null, asOf: null } as const;
  return await readRanking(db.foundation, { ...wish, ...words });
}
const shown = ({ entries }: RankingModel): unknown[] =>
  entries.map(({ provinceId, observation }) => [provinceId, observation.period, observation.value]);
const why = ({ unranked }: RankingModel, id: string): string | undefined =>
  unranked.find(({ provinceId }) => provinceId === id)?.absence.text;

test('exact takes the period itself, and names the newest other period of who lacks it', async () => {
  const ranking = await ask({});
  expect(shown(ranking)).toEqual([['kon-tum', '2024', 80]]);
  expect(why(ranking, 'nghe-an')).toContain('(2023)');
  expect(why(ranking, 'gia-lai')).toContain('(2030)');
  expect(why(ranking, 'dak-lak')).toContain('(2021)');
  expect(ranking.unranked.filter(({ absence }) => absence.reason === 'other-period')).toHaveLength(3);
  expect(ranking.coverage.text).toBe('1 of 63');
});

test('within and latest take the newest figure of their span, however many older ones there are', async () => {
  expect(shown(await ask({ match: 'within', period: periodOf('2024-Q3') }))).toEqual([['kon-tum', '2024-09', 70]]);
  expect(shown(await ask({ match: 'latest' }))).toEqual([
    ['kon-tum', '2024', 80],
    ['nghe-an', '2023', 60],
    ['dak-lak', '2021', 50],
  ]);
  expect(shown(await ask({ period: periodOf('2015') }))).toEqual([['dak-lak', '2015', 50]]);
});

test('a unit formed by merger is ranked by what its predecessors make', async () => {
  const ranking = await ask({ by: villages, on: '2026-01-01' });
  expect(shown(ranking)).toEqual([['khanh-hoa-2025', '2024', 42]]);
  expect(ranking).toMatchObject({ boundaryBasis: 'provinces-34', coverage: { text: '1 of 34' } });
});

test('ranks of 63 and of 34 never mix', async () => {
  const [of63, of34] = await Promise.all([
    ask({ by: dtiRank, match: 'latest', on: '2024-12-31' }),
    ask({ by: dtiRank, match: 'latest', on: '2026-01-01' }),
  ]);
  expect(shown(of63)).toEqual([['nghe-an', '2022', 31]]);
  expect(shown(of34)).toEqual([['nghe-an', '2024', 20]]);
});

test('a region narrows the units; one that was not in force that day is refused', async () => {
  expect((await ask({ region: 'central-highlands' })).coverage.text).toBe('1 of 5');
  await expect(ask({ region: 'central-highlands', on: '2026-01-01' })).rejects.toThrow(/region/);
});

test('one query ranks them all', async () => {
  const before = db.statements.length;
  await ask({ match: 'latest' });
  expect(db.statements.length - before).toBe(1);
});
