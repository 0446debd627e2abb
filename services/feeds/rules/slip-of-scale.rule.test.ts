import { describe, expect, it } from 'vitest';
import { alone, beside, contract, sampleClaim } from '../../../tests/support/sample-claims.ts';
import { percentAgainstCounts } from './percent-against-counts.rule.ts';
import { slipOfScale } from './slip-of-scale.rule.ts';

type Words = Parameters<typeof sampleClaim>[0];

/** The claim of 2023 among figures of other years, each from a source of its own. */
function judge(indicator: string, own: Words, years: Readonly<Record<string, string>> = {}, ...others: Words[]) {
  const claim = sampleClaim({ indicator, period: '2023', ...own });
  const series = Object.entries(years).map(([period, value], index) =>
    sampleClaim({ id: 2 + index, indicator, period, value, sourceId: `report-${period}` }),
  );
  const more = others.map((words, index) => sampleClaim({ id: 10 + index, indicator, period: '2023', ...words }));
  return slipOfScale.judge(claim, beside(claim, ...series, ...more), contract);
}
const fibre = 'infrastructure.fibre-household-share';
const accounts = 'public-services.provincial-app-account-count';
const villages = 'infrastructure.village-count';
const portal = 'public-services.national-portal-integration-share';

describe('a percent beside its counts', () => {
  const share = (stated: string) => sampleClaim({ indicator: portal, numerator: '1363', denominator: '1726', stated });

  it('that fits them with its point moved is told with the right one', () => {
    expect(slipOfScale.judge(share('7.897'), alone, contract)).toEqual({
      severity: 'contradiction',
      found: '1363/1726 = 7.897 %',
      expected: '78.97 %',
      repair: 'stated 78.97',
      messageVi: 'Nguồn nêu 7,897%, nhưng 1363/1726 là 78,97%: lệch 10 lần, có thể nhầm dấu thập phân.',
      messageEn: 'The source states 7.897%, but 1363/1726 is 78.97%: off by 10 times, a slip of the decimal sign.',
      related: [],
    });
    expect(slipOfScale.judge(share('0.79'), alone, contract)?.repair).toBe('stated 79');
    expect(slipOfScale.judge(share('789.7'), alone, contract)?.repair).toBe('stated 78.97');
  });

  it('is told by one rule only', () => {
    for (const stated of ['7.897', '0.79', '79.24', '78.97', '8'])
      expect(
        [slipOfScale, percentAgainstCounts].filter((rule) => rule.judge(share(stated), alone, contract)),
      ).toHaveLength(stated === '78.97' ? 0 : 1);
  });
});

it('a figure that fits the years before and after only when divided', () => {
  expect(judge(accounts, { value: '345020' }, { 2022: '32456', 2024: '36180' })).toEqual({
    severity: 'warning',
    found: '345020',
    expected: '32456 (2022), 36180 (2024)',
    repair: 'value 34502',
    messageVi:
      'Số 345020 chỉ khớp với 32456 (2022), 36180 (2024) khi chia cho 10: có thể nhầm dấu thập phân, dấu phân cách hàng nghìn hoặc đơn vị.',
    messageEn:
      '345020 fits 32456 (2022), 36180 (2024) only when divided by 10: the decimal sign, a thousands separator or the unit may have slipped.',
    related: [2, 3],
  });
});

describe('told', () => {
  it.each<
    [
      title: string,
      figure: readonly [indicator: string, value: string],
      years: Record<string, string>,
      repair: string | null,
    ]
  >([
    ['a share a tenth of both years', [fibre, '5.79'], { 2022: '55.1', 2024: '59.47' }, 'value 57.9'],
    ['a share as a fraction of one', [fibre, '0.579'], { 2022: '55.1' }, 'value 57.9'],
    ['a share as a fraction, before a later one', [fibre, '0.579'], { 2024: '59.47' }, 'value 57.9'],
    ['a share that falls to its tenth', [fibre, '5.6'], { 2022: '55.1' }, 'value 56'],
    ['a number of villages ten times as many', [villages, '11160'], { 2022: '1116' }, 'value 1116'],
    ['a count of thousands', [accounts, '33'], { 2022: '32456', 2024: '35180' }, 'value 33000'],
    ['a count that no digits mend', [accounts, '345023'], { 2022: '32456', 2024: '36180' }, null],
  ])('%s', (_title, [indicator, value], years, repair) => {
    expect(judge(indicator, { value }, years)).toMatchObject({ severity: 'warning', repair });
  });

  it('where another source and another year agree', () => {
    expect(
      judge(accounts, { value: '345020' }, { 2022: '32456' }, { value: '34502', sourceId: 'ministry' }),
    ).toMatchObject({
      expected: '32456 (2022), 34502 (ministry)',
      related: [2, 10],
    });
  });
});

describe('not told', () => {
  it.each<[string, string, string, Record<string, string>]>([
    ['accounts that grew tenfold', accounts, '345020', { 2022: '32456' }],
    ['accounts that grew tenfold and stayed', accounts, '345020', { 2022: '32456', 2024: '361800' }],
    ['a share of next to nothing that grew', fibre, '5.2', { 2022: '0.5' }],
    ['a tenfold fall to what it was before', accounts, '33020', { 2021: '31200', 2022: '324560' }],
    ['the year before a tenfold rise', accounts, '3245', { 2024: '33410' }],
    ['dead zones that were cleared', 'infrastructure.dead-zone-village-count', '20', { 2022: '200', 2024: '0' }],
    ['stations of a generation that was switched off', 'infrastructure.two-g-station-count', '112', { 2022: '1120' }],
    ['services that became fully online', 'public-services.partially-online-service-count', '45', { 2022: '438' }],
    ['a series that is itself uneven', accounts, '345020', { 2022: '20111', 2024: '41877' }],
    ['years far away', villages, '11160', { 2015: '1116' }],
    ['a rank', 'programme.dti-rank', '30', { 2022: '3', 2024: '3' }],
    ['nothing beside it', villages, '11160', {}],
  ])('%s', (_title, indicator, value, years) => {
    expect(judge(indicator, { value }, years)).toBeUndefined();
  });

  it('flows of periods of other length', () => {
    const dossiers = 'public-services.dossier-received-count';
    expect(judge(dossiers, { value: '240112' }, { '2022-12': '21044', '2024-01': '22871' })).toBeUndefined();
    expect(judge(dossiers, { value: '2401120' }, { 2022: '221044', 2024: '251904' })).toBeDefined();
  });

  it('against one other source alone, which may be the one that slipped', () => {
    expect(judge(accounts, { value: '345020' }, {}, { value: '34502', sourceId: 'ministry' })).toBeUndefined();
  });

  it('against other boundaries', () => {
    expect(
      judge(villages, { value: '11160' }, {}, { period: '2022', value: '1116', mergedBasis: true }),
    ).toBeUndefined();
  });
});

describe('counts whose numbers per 100 people make one population', () => {
  const perHundred = (kind: string, count: string, rate: string) => [
    { indicator: `infrastructure.${kind}-subscription-count`, value: count },
    { indicator: `infrastructure.${kind}-subscriptions-per-100`, value: rate },
  ];
  const judgeReport = (...figures: Words[]) => {
    const [claim, ...others] = figures.map((words, index) => sampleClaim({ id: 1 + index, ...words }));
    return claim && slipOfScale.judge(claim, beside(claim, ...others), contract);
  };
  const mobile = perHundred('mobile', '4312540', '87.1');
  const broadband = perHundred('mobile-broadband', '4011300', '81.0');

  it('show that one of a pair has slipped, but not which of the two', () => {
    expect(judgeReport(...perHundred('internet', '512870', '103.6'), ...mobile, ...broadband)).toEqual({
      severity: 'warning',
      found: '512870 (103.6)',
      expected: '5128700 (103.6), 512870 (10.36)',
      repair: null,
      messageVi:
        'Số 512870 với 103,6 trên 100 dân cho ra khoảng 495000 người, trong khi Số thuê bao di động, Số thuê bao băng rộng di động của cùng nguồn cho ra khoảng 4951000 người: có thể đúng là 5128700, hoặc 10,36 trên 100 dân.',
      messageEn:
        '512870 with 103.6 per 100 people makes some 495000 people, but Mobile subscriptions, Mobile broadband subscriptions of the same source make some 4951000: 5128700, or 10.36 per 100 people, would fit.',
      related: [2, 3, 4, 5, 6],
    });
  });

  it('hold where the number per 100 people exceeds 100', () => {
    expect(judgeReport(...perHundred('internet', '5128700', '103.6'), ...mobile, ...broadband)).toBeUndefined();
  });
});
