import { expect, it } from 'vitest';
import { contract, sampleClaim } from '../../../tests/support/sample-claims.ts';
import { identicalToEarlierPeriod } from './identical-to-earlier-period.rule.ts';

type Words = Parameters<typeof sampleClaim>[0];

const figures: readonly Words[] = [
  { indicator: 'infrastructure.base-station-count', value: '1204' },
  { indicator: 'infrastructure.mobile-subscription-count', value: '389812' },
  { indicator: 'infrastructure.fibre-household-share', value: '61.27' },
  { indicator: 'infrastructure.mobile-broadband-village-share', numerator: '901', denominator: '956' },
  { indicator: 'infrastructure.smartphone-adult-share', value: '71.36' },
];
const telling = 'infrastructure.fibre-village-share';

function judge(repeated: readonly Words[], compared: number, [period, earlier]: [string, string] = ['2024', '2023']) {
  const set = repeated.map((words, index) => ({
    figure: sampleClaim({ id: 10 + index, period, sourceId: 'report-2', ...words }),
    before: sampleClaim({ id: 20 + index, period: earlier, ...words }),
  }));
  return identicalToEarlierPeriod.judge({ repeated: set, compared }, contract);
}

it('five of five figures are those of the year before', () => {
  const verdict = judge(figures, 5);
  expect(verdict).toMatchObject({
    on: { id: 10 },
    severity: 'warning',
    found: '5/5',
    expected: 'figures of 2024, not of 2023',
    repair: null,
    messageVi:
      '5 trên 5 số liệu so được của kỳ 2024 trùng hoàn toàn với kỳ 2023: kiểm tra có nộp lại báo cáo kỳ trước không.',
    messageEn:
      '5 of 5 comparable figures of 2024 are exactly those of 2023: check whether the last report was sent again.',
  });
  expect(verdict?.related.toSorted((a, b) => a - b)).toEqual([11, 12, 13, 14, 20, 21, 22, 23, 24]);
});

it('one in ten may have moved, two may not', () => {
  const nine = [...figures, ...Array.from({ length: 4 }, (_, at) => ({ indicator: telling, value: `6${at}.27` }))];
  expect(judge(nine, 10)?.found).toBe('9/10');
  expect(judge(nine, 11)).toBeUndefined();
});

it('four are no set', () => {
  expect(judge(figures.slice(1), 4)).toBeUndefined();
});

it('what tells nothing neither makes a set nor breaks one', () => {
  const silent: readonly Words[] = [
    { indicator: 'infrastructure.fibre-commune-share', value: '100' },
    { indicator: 'infrastructure.village-count', value: '1116' },
    { indicator: 'infrastructure.telecom-operator-count', value: '7' },
    { indicator: 'infrastructure.fixed-broadband-commune-share', numerator: '129', denominator: '129' },
    { indicator: 'programme.dti-rank', value: '30' },
    { indicator: 'security.soc-operating', value: '1' },
  ];
  expect(judge(silent, 6)).toBeUndefined();
  expect(judge([...figures, ...silent], 11)?.found).toBe('5/5');
});

it('what there is may stay as it is for a month, what happens may not', () => {
  const flows = [
    'dossier-received',
    'outgoing-document',
    'incoming-document',
    'exchange-transaction',
    'feedback-received',
  ];
  const counted = flows.map((name, at) => ({ indicator: `public-services.${name}-count`, value: `2397${at}3` }));
  expect(judge(figures, 5, ['2024-09', '2024-08'])).toBeUndefined();
  expect(judge(counted, 5, ['2024-09', '2024-08'])?.found).toBe('5/5');
});
