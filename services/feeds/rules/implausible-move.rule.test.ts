import { describe, expect, it } from 'vitest';
import { beside, contract, sampleClaim } from '../../../tests/support/sample-claims.ts';
import { implausibleMove } from './implausible-move.rule.ts';

/** The claim of 2023 among figures of other periods, each from a source of its own. */
function judge(indicator: string, value: string, periods: Readonly<Record<string, string>>) {
  const claim = sampleClaim({ indicator, period: '2023', value });
  const others = Object.entries(periods).map(([period, figure], index) =>
    sampleClaim({ id: 2 + index, indicator, period, value: figure, sourceId: `report-${period}` }),
  );
  return implausibleMove.judge(claim, beside(claim, ...others), contract);
}
const fibre = 'infrastructure.fibre-household-share';
const onTime = 'public-services.feedback-on-time-share';
const signatures = 'public-services.digital-signature-count';
const stations = 'infrastructure.base-station-count';
const villages = 'infrastructure.village-count';
const score = 'programme.dti-score';
const cleared = 'infrastructure.dead-zone-cleared-share';
const sent = 'public-services.outgoing-document-count';

it('a cumulative number cannot fall', () => {
  expect(judge(signatures, '21044', { 2022: '30603' })).toEqual({
    severity: 'warning',
    found: '21044',
    expected: '30603 (2022)',
    repair: null,
    messageVi: 'Số 21044 bên cạnh 30603 (2022): số lũy kế không thể giảm; có thể một trong hai số là của riêng kỳ đó.',
    messageEn: '21044 beside 30603 (2022): a cumulative figure cannot fall; one of the two may be of its period only.',
    related: [2],
  });
});

describe('told', () => {
  it.each<
    [
      title: string,
      figure: readonly [indicator: string, value: string],
      periods: Record<string, string>,
      expected: string,
    ]
  >([
    ['a share that falls by 30 points', [fibre, '48.3'], { 2022: '78.3' }, '78.3 (2022)'],
    ['a fall that the next year takes back', [fibre, '48.3'], { 2022: '78.3', 2024: '66' }, '78.3 (2022), 66 (2024)'],
    ['a leap that comes back', [fibre, '92.5'], { 2022: '62.0', 2024: '64.1' }, '62.0 (2022), 64.1 (2024)'],
    ['a dip that comes back', [fibre, '40.2'], { 2022: '62.0', 2024: '64.1' }, '62.0 (2022), 64.1 (2024)'],
    ['a flow that all but stops', [onTime, '41.5'], { 2022: '96.2', 2024: '97.0' }, '96.2 (2022), 97.0 (2024)'],
    ['an index that falls', [score, '0.4410'], { 2022: '0.7204' }, '0.7204 (2022)'],
    ['three times as many for a year', [stations, '5903'], { 2022: '1830', 2024: '1911' }, '1830 (2022), 1911 (2024)'],
    ['half of the villages', [villages, '538'], { 2022: '1116' }, '1116 (2022)'],
    ['zones cleared that are dead again', [cleared, '25.0'], { 2022: '64.6' }, '64.6 (2022)'],
  ])('%s', (_title, [indicator, value], periods, expected) => {
    expect(judge(indicator, value, periods)).toMatchObject({ severity: 'warning', expected });
  });
});

describe('not told', () => {
  it.each<[string, string, string, Record<string, string>]>([
    ['a fall that the next year confirms', fibre, '48.3', { 2022: '78.3', 2024: '50.1' }],
    ['a fall to what it was before', fibre, '62.1', { 2021: '60.4', 2022: '92.5' }],
    ['a fall by less than a quarter of the whole', fibre, '66.4', { 2022: '88.0' }],
    ['a fall over many years', fibre, '52.4', { 2018: '90.1' }],
    ['any rise', fibre, '96.0', { 2022: '12.0' }],
    ['the index of 2022', score, '0.7024', { 2022: '0.4972' }],
    ['a flow that was bad for a year', onTime, '61.3', { 2022: '98.2', 2024: '97.7' }],
    ['a flow that fell', onTime, '61.3', { 2022: '98.2' }],
    ['a flow of counts', sent, '350112', { 2022: '100233', 2024: '110871' }],
    ['a cumulative number a little cleaned', signatures, '30412', { 2022: '30603' }],
    ['a cumulative number told in thousands', signatures, '30000', { 2022: '30603' }],
    ['a cumulative number after a year out of line', signatures, '31044', { 2021: '30603', 2022: '98211' }],
    ['stock that shrinks', stations, '1204', { 2022: '1830' }],
    ['villages that were merged', villages, '956', { 2022: '1159' }],
    ['ranks', 'programme.dti-rank', '60', { 2022: '4', 2024: '5' }],
    ['a power of ten, which is a slip of scale', villages, '11160', { 2022: '1116', 2024: '1117' }],
    ['from nothing to a few', 'infrastructure.five-g-station-count', '2', { 2022: '0', 2024: '0' }],
  ])('%s', (_title, indicator, value, periods) => {
    expect(judge(indicator, value, periods)).toBeUndefined();
  });
});

it('of several sources the one nearest to the claim counts', () => {
  const claim = sampleClaim({ indicator: fibre, period: '2023', value: '48.3' });
  const before = ['78.3', '50.2'].map((value, index) =>
    sampleClaim({ id: 2 + index, indicator: fibre, period: '2022', value, sourceId: `other-${index}` }),
  );
  expect(implausibleMove.judge(claim, beside(claim, ...before), contract)).toBeUndefined();
});

it('communes redrawn in between, and other boundaries, do not compare', () => {
  const communes = sampleClaim({
    indicator: 'programme.commune-count',
    provinceId: 'nghe-an',
    period: '2025-12',
    value: '130',
  });
  const before = sampleClaim({ ...communes, id: 2, period: '2024', value: '412' });
  expect(implausibleMove.judge(communes, beside(communes, before), contract)).toBeUndefined();
  const share = sampleClaim({ indicator: fibre, period: '2023', value: '48.3' });
  const merged = sampleClaim({ id: 2, indicator: fibre, period: '2022', value: '78.3', mergedBasis: true });
  expect(implausibleMove.judge(share, beside(share, merged), contract)).toBeUndefined();
});
