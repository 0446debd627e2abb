import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { dayInVietnam } from '../../../schema/types/today-in-vietnam.ts';
import { fibre, period, sampleAgreement, stations } from './obligation.fixture.ts';
import { readObligations, type StandingObligation } from './read-obligations.ts';

let db: TestLedger;
let firstKnown: Date;
const agreements = [sampleAgreement({ from: period('2022') })];
const figure = (words: Parameters<typeof sampleClaim>[0]) =>
  sampleClaim({ domain: 'infrastructure', value: '50', ...words });

beforeAll(async () => {
  db = await testLedger();
  const receipt = await db.append({
    sources: [
      sampleSource('month', { publishedOn: '2023-02' }),
      sampleSource('year', { publishedOn: '2023' }),
      sampleSource('undated', { publishedOn: null }),
      sampleSource('direct', { publishedOn: '2024-01-01', kind: 'direct-report' }),
    ],
    observations: [
      figure({ indicator: fibre.code, period: '2022', sourceId: 'month' }),
      figure({ indicator: fibre.code, period: '2022', sourceId: 'year' }),
      figure({ indicator: stations.code, period: '2022', sourceId: 'year' }),
      figure({ indicator: fibre.code, period: '2023', sourceId: 'direct' }),
      figure({ indicator: stations.code, period: '2023', sourceId: 'undated' }),
      figure({ indicator: fibre.code, period: '2024-S1', sourceId: 'month' }),
    ],
  });
  if (receipt.faults.length > 0) throw new Error(JSON.stringify(receipt.faults));
  firstKnown = await lastInstant();
});
afterAll(async () => await db.close());

async function lastInstant(): Promise<Date> {
  const [row] = await db.ledger.em.fork().execute<{ at: string }[]>('select max(recorded_at) as at from feed');
  return new Date(row?.at ?? 0);
}

async function ofKonTum(on: string, asOf: Date | null = null): Promise<StandingObligation[]> {
  const owed = await readObligations(db.foundation, { agreements, provinceIds: ['kon-tum'], on, asOf });
  expect(new Set(owed.map(({ unit }) => unit.id))).toEqual(new Set(['kon-tum']));
  return owed;
}

const told = ({ period: { text }, status, completedOn, missing, lastReported }: StandingObligation) => ({
  period: text,
  status,
  completedOn,
  missing: missing.length,
  lastReported,
});

test('a figure came when a source of it was published, at the later end of what is known of that day', async () => {
  const [of2022] = await ofKonTum('2024-06-30');
  expect(of2022 && told(of2022)).toEqual({
    period: '2022',
    status: 'met-late',
    completedOn: '2023-12-31',
    missing: 0,
    lastReported: { period: '2022', on: '2023-12-31' },
  });
  const [before] = await ofKonTum('2023-03-01');
  expect(before).toMatchObject({ status: 'not-yet-due', missing: [stations], lastFigureOn: '2023-02-28' });
});

test('what a source without a day says, or the unit reports directly, came when the hub was told', async () => {
  const today = dayInVietnam(firstKnown);
  const owed = await ofKonTum('2030-01-01');
  expect(owed.map(told)).toEqual([
    expect.objectContaining({ period: '2022' }),
    { period: '2023', status: 'met-late', completedOn: today, missing: 0, lastReported: { period: '2023', on: today } },
    {
      period: '2024',
      status: 'overdue',
      completedOn: null,
      missing: 2,
      lastReported: { period: '2023', on: today },
    },
  ]);
});

test('before the hub was told of anything, everything was missing', async () => {
  const owed = await ofKonTum('2030-01-01', new Date(firstKnown.getTime() - 1));
  expect(owed.map(({ reported, lastReported }) => ({ reported, lastReported }))).toEqual(
    owed.map(() => ({ reported: 0, lastReported: null })),
  );
});

test('a correction does not make a report late', async () => {
  const before = await ofKonTum('2024-06-30');
  await db.append({
    observations: [figure({ indicator: fibre.code, period: '2022', sourceId: 'month', value: '51' })],
  });
  expect(await ofKonTum('2024-06-30')).toEqual(before);
});

test('all units and agreements cost one statement, one unit too', async () => {
  for (const provinceIds of [undefined, ['kon-tum']]) {
    const sent = db.statements.length;
    await readObligations(db.foundation, { agreements, provinceIds, on: '2026-11-01', asOf: null });
    expect(db.statements.length - sent).toBe(1);
  }
});
