import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Harvest, HarvestOutcome } from '../../../schema/contract/live-profile.ts';
import { checkFigures } from './figures.ts';
import {
  candidateOf,
  konTumResolvers,
  konTumSdl,
  link,
  serveSubgraph,
  toldOf,
  type RunningEndpoint,
} from './kon-tum.fixture.ts';

let endpoint: RunningEndpoint;
beforeEach(async () => {
  endpoint = await serveSubgraph(konTumSdl());
});
afterEach(() => endpoint.stop());

const candidate = () => candidateOf(konTumSdl(), { url: endpoint.url });
/** A hub that says so of whatever is stated, and keeps what it was told. */
function hub(given: Partial<HarvestOutcome>): { harvest: Harvest; harvested: unknown[] } {
  const harvested: unknown[] = [];
  const harvest: Harvest = async (...told) => {
    harvested.push(told);
    return await Promise.resolve(told[0].map(() => ({ outcome: 'accepted', faults: [], findings: [], ...given })));
  };
  return { harvest, harvested };
}

it('what would be accepted without a word passes: all that is served is asked for, and nothing is written', async () => {
  const { harvest, harvested } = hub({});
  expect(await toldOf(checkFigures, candidate(), { harvest })).toEqual([]);
  const figure = { field: 'socOperating', period: '2025-03', qualifier: 'exact', value: '1', locator: 'a' };
  expect(harvested).toMatchObject([
    [
      [
        {
          publication: 'kon-tum-security',
          provinceId: 'kon-tum',
          domain: 'security',
          figures: [figure],
          registers: { securityOperationsCentres: [] },
        },
      ],
      { isDryRun: true },
    ],
  ]);
});

it('faults are errors; findings are warnings, as the ministry would see them', async () => {
  const { harvest } = hub({
    outcome: 'refused',
    faults: [{ field: 'socOperating', messageVi: 'Không có kỳ 2025-13.', messageEn: 'There is no period 2025-13.' }],
    findings: [{ field: null, messageVi: 'Trùng kỳ trước.', messageEn: 'The same as the period before.' }],
  });
  expect(await toldOf(checkFigures, candidate(), { harvest })).toEqual([
    ['error', 'security.socOperating', 'A figure cannot be taken: There is no period 2025-13.'],
    ['warning', 'security', 'The ministry would see: The same as the period before.'],
  ]);
});

it('figures that could not be judged now are told as such', async () => {
  expect(await toldOf(checkFigures, candidate(), hub({ outcome: 'busy' }))).toEqual([
    ['warning', 'security', expect.stringContaining('The figures were not judged')],
  ]);
});

it('an answer that breaks the contract is told in its words, and is not handed on', async () => {
  endpoint.stop();
  const security = () => ({ socOperating: { period: '2025-13', qualifier: 'EXACT' }, securityOperationsCentres: [] });
  endpoint = await serveSubgraph(konTumSdl(), { Province: { ...konTumResolvers.Province, security } });
  const { harvest, harvested } = hub({});
  expect(await toldOf(checkFigures, candidate(), { harvest })).toEqual([
    [
      'error',
      null,
      'What the endpoint answers breaks the contract: security.socOperating.period: found "2025-13", expected a reference period such as 2024-S1',
    ],
  ]);
  expect(harvested).toEqual([]);
});

it('who does not answer is told; who serves nothing is not asked; where the hub itself fails, nobody is blamed', async () => {
  const adding = candidateOf(`${link} type Province @key(fields: "id") { id: ID! konTumFarms: Int }`);
  const harvest = async () => await Promise.reject(new Error('no ledger'));
  expect(await toldOf(checkFigures, adding, { harvest })).toEqual([]);
  expect(await toldOf(checkFigures, candidateOf(konTumSdl()), { harvest })).toEqual([
    ['error', null, 'The subgraph cannot be connected to: ECONNREFUSED'],
  ]);
  await expect(toldOf(checkFigures, candidate(), { harvest })).rejects.toThrow('no ledger');
});
