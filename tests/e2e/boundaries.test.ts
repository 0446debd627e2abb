import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../support/test-hub.ts';
import { answered } from './answered.ts';
import { deliverFigures } from './deliver-figures.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(async () => await hub.stop());

const place = `entries { provinceId observation { value } } unranked { provinceId absence { reason } observation { value denominator } }`;

interface Ranking {
  readonly entries: readonly { readonly provinceId: string; readonly observation: { readonly value: number } }[];
  readonly unranked: readonly { readonly provinceId: string }[];
}

async function dtiRanking(on: string): Promise<Ranking> {
  const question = `{ programme { ranking(by: DTI_RANK, period: "2024", on: "${on}") { ${place} } } }`;
  return (await answered<{ programme: { ranking: Ranking } }>(hub, question)).programme.ranking;
}

const placeOf = ({ entries }: Ranking, id: string): number | undefined =>
  entries.find(({ provinceId }) => provinceId === id)?.observation.value;

test('Đà Nẵng is 2 among 63 and 17 among 34, each in its own list only', async () => {
  const [on63, on34] = [await dtiRanking('2025-06-30'), await dtiRanking('2025-07-01')];
  expect([placeOf(on63, 'da-nang'), placeOf(on63, 'da-nang-2025')]).toEqual([2, undefined]);
  expect([placeOf(on34, 'da-nang'), placeOf(on34, 'da-nang-2025')]).toEqual([undefined, 17]);
});

test('the first of 34 is not in the list of 63, which says why', async () => {
  const on63 = await dtiRanking('2025-06-30');
  expect(placeOf(on63, 'ha-noi')).toBeUndefined();
  expect(on63.unranked).toContainEqual({
    provinceId: 'ha-noi',
    absence: { reason: 'OTHER_BOUNDARIES' },
    observation: { value: 1, denominator: 34 },
  });
});

test('a unit that the merger left alone counts on both boundaries with a figure that is no rank', async () => {
  const shares = await answered(
    hub,
    `{ infrastructure {
    on63: ranking(by: FIBRE_HOUSEHOLD_SHARE, period: "2023", on: "2025-06-30") { entries { provinceId } }
    on34: ranking(by: FIBRE_HOUSEHOLD_SHARE, period: "2023", on: "2025-07-01") { entries { provinceId } }
  } }`,
  );
  expect(shares).toEqual({
    infrastructure: {
      on63: { entries: [{ provinceId: 'quang-ninh' }, { provinceId: 'long-an' }, { provinceId: 'gia-lai' }] },
      on34: { entries: [{ provinceId: 'quang-ninh' }] },
    },
  });
});

const merged = 'qualifier value lower upper numerator denominator basis coverage { text } absence { reason }';

async function newKhanhHoa(domain: string, field: string): Promise<unknown> {
  const question = `{ province(id: "khanh-hoa-2025") { profile: ${domain} { figure: ${field} { ${merged} } } } }`;
  return (await answered<{ province: { profile: { figure: unknown } } }>(hub, question)).province.profile.figure;
}

const whole = {
  qualifier: 'EXACT',
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  basis: 'AGGREGATED',
  coverage: { text: '2 of 2' },
  absence: null,
};

test('two predecessors with every village covered make a unit with every village covered', async () => {
  expect(await newKhanhHoa('programme', 'villageTeamCoverageShare')).toEqual({ ...whole, value: 100 });
});

test('an indicator that must not be merged answers null with the reason', async () => {
  expect(await newKhanhHoa('programme', 'planTargetMetShare')).toEqual({
    ...whole,
    value: null,
    coverage: { text: '1 of 2' },
    absence: { reason: 'RULE_IS_NONE' },
  });
});

test('a rank of the predecessors never becomes a rank of the merged unit', async () => {
  const question = `{ programme {
    series(of: [DTI_RANK], provinces: ["da-nang-2025"], from: "2023", to: "2024") {
      provinceId period value basis absence { reason } aggregatedFrom { provinceId value }
    }
  } }`;
  expect(await answered(hub, question)).toEqual({
    programme: {
      series: [
        {
          provinceId: 'da-nang-2025',
          period: '2023',
          value: null,
          basis: 'AGGREGATED',
          absence: { reason: 'RULE_IS_NONE' },
          aggregatedFrom: [{ provinceId: 'da-nang', value: 1 }],
        },
        { provinceId: 'da-nang-2025', period: '2024', value: 17, basis: 'REPORTED', absence: null, aggregatedFrom: [] },
      ],
    },
  });
});

test('counts are added, shares recomputed from their counts, and shares without weights stay a range', async () => {
  const source = 'khanh-hoa-2024,paragraph 1';
  const receipt = await deliverFigures(hub, 'made-up.csv', [
    `ninh-thuan,public-services.population-database-lookup-count,2024,exact,100000,,,,,,count,no,${source}`,
    `khanh-hoa,infrastructure.mobile-broadband-village-share,2024,exact,,,,90,100,,percent,no,${source}`,
    `ninh-thuan,infrastructure.mobile-broadband-village-share,2024,exact,,,,45,50,,percent,no,${source}`,
    `khanh-hoa,infrastructure.fibre-household-share,2024,exact,60,,,,,,percent,no,${source}`,
    `ninh-thuan,infrastructure.fibre-household-share,2024,exact,50,,,,,,percent,no,${source}`,
  ]);
  expect(receipt.faults).toEqual([]);
  expect(await newKhanhHoa('publicServices', 'populationDatabaseLookupCount')).toEqual({ ...whole, value: 476874 });
  expect(await newKhanhHoa('infrastructure', 'mobileBroadbandVillageShare')).toEqual({
    ...whole,
    value: 90,
    numerator: 135,
    denominator: 150,
  });
  expect(await newKhanhHoa('infrastructure', 'fibreHouseholdShare')).toEqual({
    ...whole,
    qualifier: 'RANGE',
    value: null,
    lower: 50,
    upper: 60,
    absence: { reason: 'WEIGHTS_UNKNOWN' },
  });
});
