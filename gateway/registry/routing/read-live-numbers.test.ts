import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { provinceContract } from '../../../schema/contract/read-contract.ts';
import type { LiveProfile } from '../../../schema/contract/live-profile.ts';
import { createHarvest } from '../../../services/feeds/harvest/create-harvest.ts';
import { liveQuestion } from './live-question.ts';
import { readLiveProfile, WrongAnswer } from './read-live-profile.ts';

const contract = provinceContract().get('security');
if (!contract) throw new Error('no contract of security');
const question = liveQuestion(contract, ['socMonitoredDeviceCount', 'securityLevelApprovalShare']);
const nothing = {
  value: null,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  stated: null,
  locator: null,
};
const of = { publication: 'gia-lai-security', provinceId: 'gia-lai' };

/** What is read of an answer as it comes over the wire; null where it breaks the contract. */
function read(profile: Record<string, unknown>): LiveProfile | null {
  const text = JSON.stringify({ _entities: [{ __typename: 'Province', id: 'gia-lai', security: profile }] });
  try {
    return readLiveProfile({ data: JSON.parse(text) as Record<string, unknown> }, question, of);
  } catch (error) {
    if (error instanceof WrongAnswer) return null;
    throw error;
  }
}
const share = (words: Record<string, unknown>) => ({
  socMonitoredDeviceCount: null,
  securityLevelApprovalShare: { ...nothing, period: '2024', qualifier: 'EXACT', ...words },
});

test.each([
  [-0, '0'],
  [0.1 + 0.2, '0.3'],
  [1e15, '1000000000000000'],
  [123456789.1234567, '123456789.123457'],
  [1e21, null],
  [1e-7, null],
])('%d is read as %s', (value, text) => {
  expect(read(share({ value }))?.figures[0]?.value ?? null).toBe(text);
});

let db: TestLedger;
beforeAll(async () => {
  db = await testLedger();
});
afterAll(async () => await db.close());

test('what was taken once is no news when it is stated again, whatever the numbers', async () => {
  const harvest = createHarvest(db.foundation, { burst: 1000 });
  const outcomes: unknown[] = [];
  const number = fc.double({ min: 0.001, max: 1e6, noNaN: true });
  const count = fc.integer({ min: 1, max: 1_000_000 });
  const figure = fc.oneof(
    fc.record({ qualifier: fc.constantFrom('EXACT', 'ABOUT'), value: number, stated: fc.option(number) }),
    fc.record({ qualifier: fc.constantFrom('AT_LEAST', 'MORE_THAN'), lower: number }),
    fc.record({ qualifier: fc.constantFrom('AT_MOST', 'LESS_THAN'), upper: number }),
    fc.record({ qualifier: fc.constant('RANGE'), lower: number, upper: number }),
    fc.record({ numerator: count, denominator: count, value: fc.option(number) }),
    fc.record({ value: number, locator: fc.string({ unit: 'grapheme', maxLength: 20 }) }),
  );
  await fc.assert(
    fc.asyncProperty(figure, async (words) => {
      const profile = read(share(words));
      if (!profile) return;
      const [first] = await harvest([profile], { isDryRun: false });
      const [again] = await harvest([profile], { isDryRun: false });
      outcomes.push(first?.outcome);
      expect(again?.outcome).toBe(first?.outcome === 'accepted' ? 'unchanged' : first?.outcome);
    }),
    { numRuns: 150 },
  );
  expect(outcomes.filter((outcome) => outcome === 'accepted').length).toBeGreaterThan(20);
});
