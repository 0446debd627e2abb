import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { profileByProvince, type ProfileFigures } from './profile.loaders.ts';

let db: TestLedger;
beforeAll(async () => {
  db = await testLedger();
  const claim = (provinceId: string, period: string, value: string, indicator = 'infrastructure.village-count') =>
    sampleClaim({ provinceId, indicator, period, value, sourceId: 'one' });
  const share = 'infrastructure.four-g-village-share';
  await db.append({
    sources: [sampleSource('one')],
    observations: [
      claim('khanh-hoa', '2024', '30'),
      claim('khanh-hoa', '2023', '29'),
      claim('ninh-thuan', '2023', '12'),
      claim('khanh-hoa', '2023', '100', share),
      claim('ninh-thuan', '2023', '18', share),
      claim('quang-ngai', '2023', '100', share),
      claim('kon-tum', '2023', '18', share),
      claim('nghe-an', '2022', '7'),
      claim('nghe-an', '2024', '8'),
    ],
  });
});
afterAll(async () => await db.close());

async function ask(ids: readonly string[], upTo: string | null = null): Promise<(ProfileFigures | Error)[]> {
  const indicators = db.foundation.catalogue.of('infrastructure');
  return await profileByProvince(db.foundation).loadMany(
    ids.map((provinceId) => ({ provinceId, upTo, asOf: null, indicators })),
  );
}

test.each([1, 5, 86])('%i units and every indicator cost one query', async (count) => {
  const ids = db.foundation.areas.all.slice(-count).map(({ id }) => id);
  const before = db.statements.length;
  expect(await ask(ids)).toHaveLength(count);
  expect(db.statements.length - before).toBe(1);
});

test('each unit answers with its newest figure, a merged one with the newest its predecessors share', async () => {
  const figures = await ask(['nghe-an', 'khanh-hoa-2025', 'kon-tum']);
  expect(figures).toMatchObject([
    { villageCount: { value: 8, period: '2024' } },
    { villageCount: { value: 41, period: '2023', basis: 'aggregated' } },
    { villageCount: null },
  ]);
});

test('a share is weighed by the whole that the predecessors reported, and is a range where they did not', async () => {
  // (29 × 100 + 12 × 18) / 41
  expect(await ask(['khanh-hoa-2025', 'quang-ngai-2025'])).toMatchObject([
    { fourGVillageShare: { value: 76, absence: null } },
    { fourGVillageShare: { value: null, lower: 18, upper: 100, absence: { reason: 'weights-unknown' } } },
  ]);
});

test('up to a day, nothing newer is seen', async () => {
  expect(await ask(['nghe-an'], '2023-12-31')).toMatchObject([{ villageCount: { value: 7, period: '2022' } }]);
});

test('an unknown unit has no figures', async () => {
  expect(await ask(['nowhere'])).toEqual([{}]);
});
