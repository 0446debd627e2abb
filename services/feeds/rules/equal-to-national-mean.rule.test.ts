import { expect, it } from 'vitest';
import { beside, contract, sampleClaim } from '../../../tests/support/sample-claims.ts';
import { equalToNationalMean } from './equal-to-national-mean.rule.ts';

type Words = Parameters<typeof sampleClaim>[0];

function judge(indicator: string, own: Words, nation: Words = own) {
  const claim = sampleClaim({ indicator, ...own });
  const other = sampleClaim({ id: 2, sourceId: 'ministry', ...nation, indicator, provinceId: 'vn' });
  return equalToNationalMean.judge(claim, beside(claim, other), contract);
}
const fibre = 'infrastructure.fibre-household-share';

it('75.39 is the figure of the nation', () => {
  expect(judge(fibre, { value: '75.39' })).toEqual({
    severity: 'warning',
    found: '75.39',
    expected: 'another figure than that of the nation (ministry)',
    repair: null,
    messageVi:
      'Số 75,39 của tỉnh trùng hoàn toàn với số cả nước cùng kỳ (ministry): kiểm tra có chép nhầm số cả nước không.',
    messageEn:
      'The province’s 75.39 is exactly the figure of the nation for the same period (ministry): check whether that was copied.',
    related: [2],
  });
  expect(judge('programme.dti-score', { value: '0.6961' })?.severity).toBe('warning');
});

it.each<[string, string, Words]>([
  ['few digits', fibre, { value: '78.3' }],
  ['a share near the whole', fibre, { value: '99.97' }],
  ['a round number', 'infrastructure.mobile-subscription-count', { value: '390000' }],
  ['a rank', 'programme.dti-rank', { value: '1234' }],
  ['a derived figure', fibre, { value: '75.39', derived: true }],
  ['a bound', fibre, { qualifier: 'more-than', lower: '75.39' }],
])('%s may be the same', (_title, indicator, words) => {
  expect(judge(indicator, words)).toBeUndefined();
});

it('another period or another figure is not the same', () => {
  expect(judge(fibre, { value: '75.39' }, { value: '75.39', period: '2023' })).toBeUndefined();
  expect(judge(fibre, { value: '75.39' }, { value: '75.38' })).toBeUndefined();
});
