import { expect, it } from 'vitest';
import type { HarvestOutcome, LiveProfile } from '../live-profile.ts';
import { checkFigures } from './figures.ts';
import { candidateOf, konTumSdl, link, toldOf } from './kon-tum.fixture.ts';

const candidate = candidateOf(konTumSdl());
const profile: LiveProfile = {
  publication: candidate.name,
  provinceId: 'kon-tum',
  domain: 'security',
  figures: [],
  registers: {},
};
const readLiveProfiles = async () => await Promise.resolve([profile]);
const outcome = (given: Partial<HarvestOutcome>): HarvestOutcome => ({
  outcome: 'accepted',
  faults: [],
  findings: [],
  ...given,
});

it('what would be accepted without a word passes, and nothing is written', async () => {
  const harvested: unknown[] = [];
  const harvest = async (...given: unknown[]) => {
    harvested.push(given);
    return await Promise.resolve(outcome({}));
  };
  expect(await toldOf(checkFigures, candidate, { readLiveProfiles, harvest })).toEqual([]);
  expect(harvested).toEqual([[profile, { isDryRun: true }]]);
});

it('faults are errors; findings are warnings, as the ministry would see them', async () => {
  const harvest = async () =>
    await Promise.resolve(
      outcome({
        outcome: 'refused',
        faults: [
          { place: 'socOperating', messageVi: 'Không có kỳ 2025-13.', messageEn: 'There is no period 2025-13.' },
        ],
        findings: [{ place: null, messageVi: 'Trùng kỳ trước.', messageEn: 'The same as the period before.' }],
      }),
    );
  expect(await toldOf(checkFigures, candidate, { readLiveProfiles, harvest })).toEqual([
    ['error', 'security.socOperating', 'A figure cannot be taken: There is no period 2025-13.'],
    ['warning', 'security', 'The ministry would see: The same as the period before.'],
  ]);
});

it('an answer that breaks the contract is told in its words', async () => {
  const breaking = async () => await Promise.reject(new Error('security.socOperating.value: "yes" is no number'));
  expect(await toldOf(checkFigures, candidate, { readLiveProfiles: breaking })).toEqual([
    ['error', null, 'What the endpoint answers breaks the contract: security.socOperating.value: "yes" is no number'],
  ]);
});

it('who serves nothing has no figures to be asked for; where the hub itself fails, nobody is blamed', async () => {
  const adding = candidateOf(`${link} type Province @key(fields: "id") { id: ID! konTumFarms: Int }`);
  const harvest = async () => await Promise.reject(new Error('no ledger'));
  expect(await toldOf(checkFigures, adding, { readLiveProfiles, harvest })).toEqual([]);
  await expect(toldOf(checkFigures, candidate, { readLiveProfiles, harvest })).rejects.toThrow('no ledger');
});
