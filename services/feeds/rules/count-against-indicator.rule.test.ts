import { expect, it } from 'vitest';
import { beside, contract, sampleClaim } from '../../../tests/support/sample-claims.ts';
import { countAgainstIndicator } from './count-against-indicator.rule.ts';

type Words = Parameters<typeof sampleClaim>[0];

function judge(portal: Words, ...figures: [indicator: string, words: Words][]) {
  const claim = sampleClaim(portal);
  const others = figures.map(([indicator, words], index) =>
    sampleClaim({ id: index + 2, indicator: `public-services.${indicator}`, ...words }),
  );
  return countAgainstIndicator.judge(claim, beside(claim, ...others), contract);
}
const procedures = 'administrative-procedure-count';
const onPortal = 'national-portal-service-count';

it('the denominator is the number of procedures that the same source states', () => {
  expect(judge({ numerator: '1363', denominator: '1762' }, [procedures, { value: '1726' }])).toEqual({
    severity: 'warning',
    found: 'denominator 1762',
    expected: '1726',
    repair: 'denominator 1726',
    messageVi:
      'Mẫu số 1762 khác Tổng số thủ tục hành chính của tỉnh (1726) của cùng nguồn: hai số phải là một, hoặc nêu rõ phạm vi.',
    messageEn:
      'The denominator 1762 is not Administrative procedures of the province (1726) of the same source: they must be one number, or the scope must be stated.',
    related: [2],
  });
});

it('the numerator likewise, and a percent by itself', () => {
  expect(judge({ numerator: '1363', denominator: '1726' }, [onPortal, { value: '1336' }])?.repair).toBe(
    'numerator 1336',
  );
  expect(judge({ value: '80.52' }, [onPortal, { value: '1363' }], [procedures, { value: '1726' }])).toEqual({
    severity: 'warning',
    found: '80.52 %',
    expected: '1363/1726 = 78.97 %',
    repair: 'value 78.97',
    messageVi:
      'Nguồn nêu 80,52%, nhưng Số thủ tục, dịch vụ tích hợp lên Cổng Dịch vụ công quốc gia (1363) trên Tổng số thủ tục hành chính của tỉnh (1726) của cùng nguồn là 78,97%.',
    messageEn:
      'The source states 80.52%, but Procedures or services on the National Portal (1363) of Administrative procedures of the province (1726) in the same source is 78.97%.',
    related: [2, 3],
  });
});

it('the same count, a narrower scope, round numbers and bounds are left alone', () => {
  const share = { numerator: '1363', denominator: '1726' };
  expect(judge(share, [procedures, { value: '1726' }], [onPortal, { value: '1363' }])).toBeUndefined();
  expect(judge(share, [procedures, { value: '2192' }])).toBeUndefined();
  expect(judge(share, [procedures, { value: '1700' }])).toBeUndefined();
  expect(judge(share, [procedures, { qualifier: 'more-than', lower: '1800' }])).toBeUndefined();
  expect(judge({ value: '100' }, [onPortal, { value: '1784' }], [procedures, { value: '2192' }])).toBeUndefined();
  expect(judge({ value: '79' }, [onPortal, { value: '1363' }], [procedures, { value: '1726' }])).toBeUndefined();
});

it('other sources and other periods are none of its business', () => {
  const share = { numerator: '1363', denominator: '1762' };
  expect(judge(share, [procedures, { value: '1726', sourceId: 'ministry' }])).toBeUndefined();
  expect(judge(share, [procedures, { value: '1726', period: '2023' }])).toBeUndefined();
});
