import { afterAll, beforeAll, expect, test } from 'vitest';
import { parsePeriod } from '../../../schema/types/period.ts';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { readSeries } from './read-series.ts';

const dtiRank = 'programme.dti-rank';

let db: TestLedger;
beforeAll(async () => {
  db = await testLedger();
  const rank = (period: string, value: string, denominator: string, sourceId: string) =>
    sampleClaim({ provinceId: 'nghe-an', indicator: dtiRank, period, value, denominator, sourceId });
  await db.append({
    sources: [sampleSource('one'), sampleSource('two'), sampleSource('three')],
    observations: [
      rank('2023', '31', '63', 'one'),
      rank('2024', '28', '63', 'one'),
      rank('2024', '28', '63', 'two'),
      rank('2024', '20', '34', 'three'),
    ],
  });
});
afterAll(async () => await db.close());

test.each([[undefined], [['nghe-an']]])(
  'ranks on two boundaries are two observations (units named: %s)',
  async (ids) => {
    const series = await readSeries(db.foundation, { of: [dtiRank], ...(ids ? { provinces: ids } : {}) });
    const shown = series.map(({ period, value, boundaryBases, otherSources }) => ({
      figure: [period, value, ...boundaryBases],
      others: otherSources.map((other) => other.value),
    }));
    expect(shown).toEqual([
      { figure: ['2023', 31, 'provinces-63'], others: [] },
      { figure: ['2024', 28, 'provinces-63'], others: [28] },
      { figure: ['2024', 20, 'provinces-34'], others: [] },
    ]);
  },
);

test('a span that ends before it begins is refused', async () => {
  const [from, to] = [parsePeriod('2025'), parsePeriod('2023')];
  const asked = readSeries(db.foundation, { of: [dtiRank], ...(from && to ? { from, to } : {}) });
  await expect(asked).rejects.toMatchObject({ extensions: { code: 'BAD_ARGUMENT', argument: 'from' } });
});
