import { expect, test } from 'vitest';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { catalogue } from '../../../schema/indicators/catalogue.ts';
import { sampleClaim } from '../../feeds/rules/sample-claims.ts';
import { sampleSource, testLedger } from '../../../tests/support/test-ledger.ts';
import { readRanking } from '../../kit/ranking/read-ranking.ts';
import { readSummaries } from '../../kit/summary/read-summary.ts';
import { parsePeriod } from '../../../schema/types/period.ts';
test('bench', async () => {
  const db = await testLedger();
  const units = committedAreas().inForce('2024-12-31');
  await db.append({ sources: units.map(({ id }) => sampleSource(`s-${id}`)) });
  for (const period of ['2020','2021','2024']) {
    const observations = units.flatMap(({ id }) => catalogue().all.map(({ code }) => sampleClaim({ provinceId: id, indicator: code, period, value: '50', sourceId: `s-${id}` })));
    const t = Date.now(); const b4 = db.statements.length;
    const r = await db.append({ observations });
    const t2 = Date.now();
    await db.append({ observations });
    console.log(db.statements.slice(b4).map((x) => x.slice(-14) + x.slice(6, 40)).join('; ')); console.log(period, observations.length, 'append', t2 - t, 'again', Date.now() - t2, r.findings);
  }
  const c = catalogue().all[0]!;
  const p = parsePeriod('2023')!;
  for (let i = 0; i < 3; i++) {
    let t = Date.now();
    await readRanking(db.foundation, { indicator: c, period: p, match: 'exact', on: p.end, region: null, top: null, asOf: null });
    console.log('ranking', Date.now() - t);
    t = Date.now();
    await readSummaries(db.foundation, { indicators: catalogue().of('infrastructure'), period: p, match: 'latest', by: 'region', on: p.end, asOf: null });
    console.log('summary latest', Date.now() - t);
  }
  expect(1).toBe(1);
  await db.close();
}, 50000);
