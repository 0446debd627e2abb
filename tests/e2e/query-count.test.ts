import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../support/test-hub.ts';
import { answered } from './answered.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(async () => await hub.stop());

const figure = '{ value lower upper source { id title } findings { rule repair } }';

const reportedByKonTum = `
  infrastructure { fibreHouseholdShare ${figure} fibreCommuneShare ${figure} baseStationCount ${figure} }
  publicServices { fullyOnlineServiceCount ${figure} nationalPortalIntegrationShare ${figure} }
  security { securityLevelApprovalShare ${figure} socMonitoredDeviceCount ${figure} }
  economy { digitalEconomyGrdpShare ${figure} cashlessSchoolShare ${figure} }`;

const everyDomain = `${reportedByKonTum}
  programme { dtiRank ${figure} dtiScore ${figure} villageTeamCoverageShare ${figure} }`;

const ranking = `programme {
  ranking(by: DTI_RANK, period: "2023") { entries { rank province { nameVi } observation ${figure} } }
}`;

/** SQL statements that one question costs; its provinces come back too, so that an empty answer cannot look cheap. */
async function cost(question: string): Promise<{ provinces: number; statements: number }> {
  const before = hub.statements.length;
  const { provinces } = await answered<{ provinces: unknown[] }>(hub, question);
  return { provinces: provinces.length, statements: hub.statements.length - before };
}

test('all 63 provinces over all five domains with findings, sources and a ranking cost at most 12 statements', async () => {
  const { provinces, statements } = await cost(`{
    provinces(on: "2025-06-30") { nameVi region { nameVi } ${everyDomain} }
    ${ranking}
  }`);
  expect(provinces).toBe(63);
  expect(statements).toBeLessThanOrEqual(12);
});

/** Each beside one unit that has what is asked for: where there is nothing to judge, no findings are looked up. */
const selections = [
  ['figures with findings and sources', 'kon-tum', reportedByKonTum],
  ['figures up to a period', 'khanh-hoa', `programme(upTo: "2023") { dtiRank ${figure} portfolioItemCount ${figure} }`],
  [
    'revisions and other sources',
    'khanh-hoa',
    'programme(upTo: "2022") { dtiRank { revisions { value } otherSources { findings { rule } } } }',
  ],
  ['targets', 'nghe-an', 'programme { targets { value status actual { value findings { rule } } } }'],
  [
    'registers',
    'kon-tum',
    'publicServices { dataRepositories { subject findings { rule } } systemIntegrations { system } }',
  ],
  ['obligations and what is overdue', 'kon-tum', 'reporting { obligations { status } overdue { missing { code } } }'],
  [
    'a score card',
    'kon-tum',
    `reporting { scoreCard { claimsHolding { share } obligationsOnTime { share } lateness { overdue }
      figuresReported { share } doubtsAnswered { share } figuresStale { share } staleFigures { period } } }`,
  ],
] as const;

test.each(selections)('%s cost the same for 1 and for 63 provinces', async (_, unit, selection) => {
  const one = await cost(`{ provinces(ids: ["${unit}"]) { id ${selection} } }`);
  const all = await cost(`{ provinces(on: "2025-06-30") { id ${selection} } }`);
  expect(one.provinces).toBe(1);
  expect(all).toEqual({ provinces: 63, statements: one.statements });
});

test('figures that are made of predecessors cost the same for 1 and for 34 provinces', async () => {
  const parts =
    'programme { villageTeamCoverageShare { value aggregatedFrom { value source { id } findings { rule } } } }';
  const one = await cost(`{ provinces(ids: ["khanh-hoa-2025"]) { id ${parts} } }`);
  const all = await cost(`{ provinces(on: "2025-07-01") { id ${parts} } }`);
  expect(all).toEqual({ provinces: 34, statements: one.statements });
});

test('everything that is overdue, of all units and agreements, costs one statement', async () => {
  const before = hub.statements.length;
  const { overdue } = await answered<{ overdue: { totalCount: number } }>(
    hub,
    '{ overdue { totalCount nodes { province { nameVi } missing { code } lastReportedOn } } }',
  );
  expect(overdue.totalCount).toBeGreaterThan(1000);
  expect(hub.statements.length - before).toBe(1);
});
