import { afterAll, beforeAll, expect, test } from 'vitest';
import { withdrawRows } from '../support/ledger-acts.ts';
import { startTestHub, type TestHub } from '../support/test-hub.ts';
import { answered } from './answered.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(async () => await hub.stop());

interface Overdue {
  readonly overdue: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly { readonly id: string; readonly missing: readonly { readonly code: string }[] }[];
  };
}

const overdueQuestion = `query ($on: Date, $asOf: DateTime, $province: ID, $domain: Domain, $first: Int, $after: String) {
  overdue(on: $on, asOf: $asOf, province: $province, domain: $domain, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id missing { code } }
  }
}`;
const overdue = async (variables: Record<string, unknown>): Promise<Overdue['overdue']> =>
  (await answered<Overdue>(hub, overdueQuestion, variables)).overdue;

test('page after page, everything overdue is told once', async () => {
  const whole = await overdue({ domain: 'SECURITY', first: 500 });
  const ids: string[] = [];
  let after: string | undefined;
  for (let more = true; more;) {
    const page = await overdue({ domain: 'SECURITY', first: 60, after });
    ids.push(...page.nodes.map(({ id }) => id));
    [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
  }
  expect(ids).toEqual(whole.nodes.map(({ id }) => id));
  expect(ids).toHaveLength(whole.totalCount);
});

test('a cursor of another list is refused', async () => {
  const { errors } = await hub.ask(overdueQuestion, { after: 'YWZ0ZXI6MTI' });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }]);
});

test('asked as of an instant, its day is the day that counts, and nothing that was not known then', async () => {
  const { nodes } = await overdue({
    asOf: '2024-08-01T10:00:00+07:00',
    province: 'kon-tum',
    domain: 'PUBLIC_SERVICES',
  });
  expect(nodes).toEqual([
    {
      id: 'synthetic-online-services-half-yearly:kon-tum:2024-S1',
      missing: [
        { code: 'public-services.fully-online-service-count' },
        { code: 'public-services.partially-online-service-count' },
        { code: 'public-services.national-portal-integration-share' },
      ],
    },
  ]);
  // By now the hub knows that the report was out on the last day of August.
  const of = { province: 'kon-tum', domain: 'PUBLIC_SERVICES' };
  expect((await overdue({ ...of, on: '2024-08-30' })).totalCount).toBe(1);
  expect((await overdue({ ...of, on: '2024-08-31' })).totalCount).toBe(0);
});

test('at the end of 2024 everybody but Kon Tum was overdue with the online services of its first half', async () => {
  const { totalCount, nodes } = await overdue({ on: '2024-12-31', domain: 'PUBLIC_SERVICES', first: 100 });
  expect(totalCount).toBe(62);
  expect(nodes.filter(({ id }) => id.includes(':kon-tum:'))).toEqual([]);
});

test('a unit formed by merger answers for what its predecessors owe', async () => {
  const question = `{ province(id: "quang-ngai-2025") { reporting(on: "2025-07-21") {
    overdue(domain: SECURITY) { provinceId period province { nameVi } answerable { id nameVi } daysLate }
  } } }`;
  const owed = (provinceId: string, nameVi: string, period: string, daysLate: number) => ({
    provinceId,
    period,
    province: { nameVi },
    answerable: { id: 'quang-ngai-2025', nameVi: 'Quảng Ngãi' },
    daysLate,
  });
  expect(await answered(hub, question)).toEqual({
    province: {
      reporting: {
        overdue: [
          owed('quang-ngai', 'Quảng Ngãi', '2024-S1', 366),
          owed('kon-tum', 'Kon Tum', '2024-S1', 366),
          owed('quang-ngai', 'Quảng Ngãi', '2024-S2', 182),
          owed('kon-tum', 'Kon Tum', '2024-S2', 182),
          owed('quang-ngai', 'Quảng Ngãi', '2025-S1', 1),
          owed('kon-tum', 'Kon Tum', '2025-S1', 1),
        ],
      },
    },
  });
});

test('obligations of a window and domain tell how each stands', async () => {
  const question = `{ province(id: "kon-tum") { reporting(on: "2024-12-31") {
    on obligations(domain: PUBLIC_SERVICES, from: "2024", to: "2024") { period status dueOn completedOn daysLate owed reported }
  } } }`;
  expect(await answered(hub, question)).toEqual({
    province: {
      reporting: {
        on: '2024-12-31',
        obligations: [
          {
            period: '2024-S1',
            status: 'MET_LATE',
            dueOn: '2024-07-20',
            completedOn: '2024-08-31',
            daysLate: 42,
            owed: 3,
            reported: 3,
          },
          {
            period: '2024-S2',
            status: 'NOT_YET_DUE',
            dueOn: '2025-01-20',
            completedOn: null,
            daysLate: 0,
            owed: 3,
            reported: 0,
          },
        ],
      },
    },
  });
});

test('a figure of a profile, of a ranking and of a series says how old it is', async () => {
  const aged = 'staleness { ageInDays limitInDays isStale }';
  const question = `{
    province(id: "kon-tum") { infrastructure { fibreHouseholdShare { ${aged} } } }
    infrastructure {
      ranking(by: FIBRE_HOUSEHOLD_SHARE, period: "2024-S1") { entries { observation { ${aged} } } }
      series(of: [FIBRE_HOUSEHOLD_SHARE], provinces: ["kon-tum"]) { ${aged} }
    }
  }`;
  const staleness = { ageInDays: 854, limitInDays: 549, isStale: true };
  expect(await answered(hub, question)).toMatchObject({
    province: { infrastructure: { fibreHouseholdShare: { staleness } } },
    infrastructure: { ranking: { entries: [{ observation: { staleness } }] }, series: [{ staleness }] },
  });
});

test('a figure that was withdrawn is owed again', async () => {
  const of = { province: 'kon-tum', domain: 'PUBLIC_SERVICES', on: '2024-12-31' };
  expect((await overdue(of)).totalCount).toBe(0);
  const [row] = await hub.hub.foundation.ledger.em
    .fork()
    .execute<{ id: string }[]>(
      `select id from observation where indicator = 'public-services.fully-online-service-count' and province_id = 'kon-tum'`,
    );
  await withdrawRows(hub.hub.foundation, 'observation', [Number(row?.id)], 'Nêu nhầm');
  expect((await overdue(of)).nodes).toEqual([
    {
      id: 'synthetic-online-services-half-yearly:kon-tum:2024-S1',
      missing: [{ code: 'public-services.fully-online-service-count' }],
    },
  ]);
});
