import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../schema/project-root.ts';
import type { QualifierWord } from '../../../schema/types/observation-words.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { createNeighbourhood } from '../judging/neighbourhood.ts';
import { observationRules, recordRules, reportRules } from './rule-list.ts';
import type { Held } from './rule.ts';
import { contract, sampleClaim, samplePortfolio } from '../../../tests/support/sample-claims.ts';

const folder = join(projectRoot, 'data');
const files = ['observations.csv', 'national-observations.csv', 'merged-basis-observations.csv'];

const claims = files
  .flatMap((file) => {
    const rows: Record<string, string>[] = parse(readFileSync(join(folder, file), 'utf8'), { columns: true });
    return rows.map((row) => ({ row, mergedBasis: file.startsWith('merged') }));
  })
  .map(({ row, mergedBasis }, index) => claimOf(row, mergedBasis, index + 1));

function claimOf(row: Record<string, string>, mergedBasis: boolean, id: number): Held<ObservationClaim> {
  const number = (column: string) => row[column] || null;
  return sampleClaim({
    id,
    provinceId: row['province'],
    indicator: row['indicator'],
    period: row['period'],
    qualifier: row['qualifier'] as QualifierWord,
    value: number('value'),
    lower: number('lower'),
    upper: number('upper'),
    numerator: number('numerator'),
    denominator: number('denominator'),
    stated: number('stated'),
    derived: row['derived'] === 'yes',
    mergedBasis,
    sourceId: row['source'],
    locator: number('locator'),
  });
}

const neighbourhood = createNeighbourhood(claims, contract.catalogue);
const rules = [...observationRules, ...reportRules];

type Portfolio = Readonly<Record<string, string | number>>;

const { portfolios } = JSON.parse(readFileSync(join(folder, 'seed-registers.json'), 'utf8')) as {
  portfolios: Portfolio[];
};

const short = (claim: ObservationClaim): string =>
  `${claim.provinceId} ${claim.indicator.split('.')[1]} ${claim.period.text}`;

/** Of the data set: who, which rule, how sure, what was found, what would mend it. */
const verdicts = [
  ...claims.flatMap((claim) =>
    rules.flatMap((rule) => {
      const verdict = rule.judge(claim, neighbourhood.of(claim), contract);
      return verdict ? [[short(claim), rule.word, verdict.severity, verdict.found, verdict.repair]] : [];
    }),
  ),
  ...portfolios.flatMap((content) =>
    recordRules.flatMap((rule) => {
      const verdict = rule.judge(samplePortfolio(content), contract);
      return verdict
        ? [[`${content['province']} ${content['kind']}`, rule.word, verdict.severity, verdict.found, verdict.repair]]
        : [];
    }),
  ),
];

it('all that the rules find in the data set is these eight, each of the known contradictions', () => {
  expect(claims.length).toBe(248 + 22 + 15);
  expect(portfolios.length).toBe(2);
  expect(verdicts).toEqual([
    // 1: 79.24 % is that of 1720 procedures.
    [
      'kon-tum national-portal-integration-share 2024-S1',
      'percent-against-counts',
      'contradiction',
      '1363/1726 = 79.24 %',
      'denominator 1720',
    ],
    // 4: of no other number of schools are 175 52.6 %.
    ['kon-tum cashless-school-share 2024-S1', 'missing-denominator', 'note', '175 (52.6 %)', 'denominator 333'],
    // 5: the same report counts 3806 villages, so that 13 have no team.
    ['nghe-an village-team-count 2023', 'parts-against-total', 'note', '3793', null],
    // 8: stations of four technologies added up, which are no sites.
    ['thanh-hoa base-station-count 2024', 'parts-against-total', 'note', '2466 + 2620 + 4247 + 100 = 9433', null],
    // 8: one of the two was copied, or the source means one thing by both.
    ['thanh-hoa mobile-broadband-village-share 2024', 'same-figure-for-two-indicators', 'warning', '4342/4357', null],
    ['thanh-hoa fixed-broadband-village-share 2024', 'same-figure-for-two-indicators', 'warning', '4342/4357', null],
    [
      'lao-cai level-4-service-share 2022',
      'missing-denominator',
      'note',
      '759 (37.6 %)',
      'denominator 2019 (same source)',
    ],
    // 2: five operating tasks are unaccounted for.
    ['khanh-hoa operating-tasks', 'parts-against-total', 'contradiction', '49 + 16 + 10 + 7 = 82', 'total 82'],
  ]);
});

describe('no rule cries wolf', () => {
  it.each<[string, number, (claim: ObservationClaim) => boolean]>([
    [
      'tay-ninh 580/609 stated 95.23 is cut, not rounded',
      1,
      ({ provinceId, stated }) => provinceId === 'tay-ninh' && stated === '95.23',
    ],
    [
      'thai-nguyen 22/23 stated 95.6 is cut, not rounded',
      1,
      ({ provinceId, stated }) => provinceId === 'thai-nguyen' && stated === '95.6',
    ],
    [
      'lang-son 23 of 34: 7 unassessed are missing, not zero',
      1,
      ({ provinceId, denominator, indicator }) =>
        provinceId === 'lang-son' && denominator === '34' && indicator === 'programme.plan-target-met-share',
    ],
    [
      'lang-son: 23 met, 2 missed, 2 dropped and 7 unassessed are 34',
      4,
      ({ provinceId, indicator }) => provinceId === 'lang-son' && indicator.startsWith('programme.plan-target-'),
    ],
    [
      'dong-thap: 17 + 26 are 43 of 51, and 6 + 7 are 13 of 15',
      6,
      ({ provinceId, indicator }) => provinceId === 'dong-thap' && indicator.startsWith('programme.plan-target-'),
    ],
    [
      'son-la: 77 + 75 + 75 are 227',
      4,
      ({ provinceId, indicator }) => provinceId === 'son-la' && indicator.endsWith('-task-count'),
    ],
    [
      'ha-giang: 43 + 193 are 236',
      3,
      ({ provinceId, indicator }) =>
        provinceId === 'ha-giang' && indicator.endsWith('-point-count') && indicator.includes('state-network'),
    ],
    [
      'kon-tum: 990 + 373 are 1363, and 34 websites monitored are not the 67 labelled',
      4,
      ({ provinceId, indicator }) =>
        provinceId === 'kon-tum' &&
        /(fully|partially)-online-service-count|(monitored|labelled)-website-count/.test(indicator),
    ],
    [
      'quang-ninh and tra-vinh: the index of 2022 rose by a fifth of its scale, as it did everywhere',
      13,
      ({ provinceId, indicator }) =>
        ['quang-ninh', 'tra-vinh'].includes(provinceId) && /\.dti-\w*-?score$/.test(indicator),
    ],
    [
      'quang-ngai: 11 villages without signal, and none a year later',
      2,
      ({ provinceId, indicator }) =>
        provinceId === 'quang-ngai' && indicator === 'infrastructure.dead-zone-village-count',
    ],
    [
      'khanh-hoa 2021 and 2022: ranks of two sources agree',
      16,
      ({ provinceId, indicator, period }) =>
        provinceId === 'khanh-hoa' && indicator.endsWith('-rank') && ['2021', '2022'].includes(period.text),
    ],
    [
      'bac-giang: "first ten" agrees with 9 and 10',
      4,
      ({ provinceId, indicator, period }) =>
        provinceId === 'bac-giang' && indicator === 'programme.dti-rank' && ['2021', '2022'].includes(period.text),
    ],
    [
      'khanh-hoa: more than 170 items and 31 + 87 are two scopes',
      3,
      ({ provinceId, indicator }) =>
        provinceId === 'khanh-hoa' && /portfolio-item-count|(project|task)-started-share/.test(indicator),
    ],
    [
      'vn: the mean DTI of 2024 lies below its pillars, which are not its parts',
      7,
      ({ provinceId, indicator, period }) =>
        provinceId === 'vn' && indicator.includes('.dti-') && period.text === '2024',
    ],
    [
      'dien-bien: 67 of 115 commune postal points',
      1,
      ({ provinceId, indicator }) =>
        provinceId === 'dien-bien' && indicator === 'infrastructure.postal-internet-point-share',
    ],
    [
      'da-nang: rank 2 among 63 and 17 among 34 are no series',
      2,
      ({ provinceId, indicator, period }) =>
        provinceId.startsWith('da-nang') && indicator === 'programme.dti-rank' && period.text === '2024',
    ],
    [
      'ha-noi, hue, thanh-hoa, dien-bien, ha-tinh and cao-bang live on and are ranked among 34 for 2024',
      6,
      ({ denominator, mergedBasis, period }) => denominator === '34' && !mergedBasis && period.text === '2024',
    ],
    [
      'vn: 75.39 for 2023 and 78.3 for 2023-08 are two periods',
      2,
      ({ provinceId, indicator, period }) =>
        provinceId === 'vn' && indicator === 'infrastructure.fibre-household-share' && period.text.startsWith('2023'),
    ],
  ])('%s', (_title, count, isMeant) => {
    const meant = claims.filter(isMeant);
    expect(meant.length).toBe(count);
    const found = meant.flatMap((claim) => rules.map((rule) => rule.judge(claim, neighbourhood.of(claim), contract)));
    expect(found.filter(Boolean)).toEqual([]);
  });

  it('khanh-hoa: 20 + 7 + 0 + 4 are all 31 investment projects', () => {
    const projects = portfolios.find(({ kind }) => kind === 'public-investment-projects');
    expect(recordRules.map((rule) => rule.judge(samplePortfolio(projects ?? {}), contract))).toEqual([undefined]);
  });
});
