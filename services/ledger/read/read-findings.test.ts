import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { countFindings, readFindings } from './read-findings.ts';
import { readObservations } from './read-observations.ts';

const indicator = 'infrastructure.fibre-household-share';
let db: TestLedger;
beforeAll(async () => {
  db = await testLedger();
  await db.append({ sources: ['one', 'two', 'three'].map((id) => sampleSource(id)) });
});
afterAll(async () => await db.close());

const claim = (sourceId: string, period: string, value: string) => sampleClaim({ indicator, sourceId, period, value });
const say = async (sourceId: string, period: string, value: string) =>
  await db.append({ observations: [claim(sourceId, period, value)] });

/** Which sources are told that they disagree, and with which others. */
async function disagreements(period: string, asOf: Date | null = null): Promise<Record<string, string[]>> {
  const filter = { rule: 'sources-disagree', period, asOf } as const;
  const findings = await readFindings(db.ledger, filter);
  expect(await countFindings(db.ledger, filter)).toBe(findings.length);
  const rows = await readObservations(db.ledger, { indicators: [indicator], period, asOf });
  const sourceOf = (id: number | null): string => rows.find((row) => row.id === id)?.source.id ?? 'none';
  const told = Map.groupBy(findings, ({ observationId }) => sourceOf(observationId));
  return Object.fromEntries(
    [...told].map(([source, group]) => [source, group.flatMap(({ related }) => related.map(sourceOf)).toSorted()]),
  );
}

test('both sides of a disagreement carry it, and a correction of either silences both', async () => {
  await say('one', '2001', '80');
  expect(await disagreements('2001')).toEqual({});
  await say('two', '2001', '70');
  expect(await disagreements('2001')).toEqual({ one: ['two'], two: ['one'] });
  const then = new Date();
  await say('two', '2001', '80');
  expect(await disagreements('2001')).toEqual({});
  expect(await disagreements('2001', then)).toEqual({ one: ['two'], two: ['one'] });
});

test('a correction that still disagrees is told anew, once on each side', async () => {
  await say('one', '2002', '80');
  await say('two', '2002', '70');
  await say('two', '2002', '71');
  expect(await disagreements('2002')).toEqual({ one: ['two'], two: ['one'] });
});

test('a correction does not silence the disagreement of the others', async () => {
  const period = '2003';
  const all = { one: ['three', 'two'], two: ['one', 'three'], three: ['one', 'two'] };
  await db.append({
    observations: [claim('one', period, '80'), claim('two', period, '70'), claim('three', period, '60')],
  });
  expect(await disagreements(period)).toEqual(all);
  await say('two', period, '80');
  expect(await disagreements(period)).toEqual({ one: ['three'], two: ['three'], three: ['one', 'two'] });
  await say('two', period, '70');
  expect(await disagreements(period)).toEqual(all);
  await db.append({ observations: [claim('two', period, '80'), claim('three', period, '80')] });
  expect(await disagreements(period)).toEqual({});
});

test('a finding on the claim alone falls silent with the claim', async () => {
  await say('one', '2004', '101');
  const filter = { rule: 'share-outside-range', period: '2004', asOf: null } as const;
  expect(await readFindings(db.ledger, filter)).toHaveLength(1);
  await say('one', '2004', '100');
  expect(await readFindings(db.ledger, filter)).toEqual([]);
});
