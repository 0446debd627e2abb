import { describe, expect, it } from 'vitest';
import { beside, contract, sampleClaim } from '../../../tests/support/sample-claims.ts';
import { levelNotInForce } from './level-not-in-force.rule.ts';

type Words = Parameters<typeof sampleClaim>[0];

function judge(indicator: string, own: Words, before?: Words) {
  const place = { provinceId: 'nghe-an', indicator };
  const claim = sampleClaim({ ...place, ...own });
  const others = before ? [sampleClaim({ id: 2, ...place, period: '2024', ...before })] : [];
  return levelNotInForce.judge(claim, beside(claim, ...others), contract);
}
const district = 'public-services.electronic-work-file-district-level-share';
const communes = 'programme.commune-count';
const fixed = 'infrastructure.fixed-broadband-commune-share';

describe('the district level', () => {
  it('has no figures since its end', () => {
    expect(judge(district, { period: '2025-09', value: '97.4' })).toEqual({
      severity: 'contradiction',
      found: '2025-09',
      expected: 'a period before 2025-07-01',
      repair: null,
      messageVi:
        'Cấp huyện kết thúc hoạt động từ 2025-07-01, nên không có số liệu cấp huyện cho kỳ 2025-09: báo theo cấp tỉnh hoặc cấp xã.',
      messageEn:
        'The district level ended on 2025-07-01, so there is no figure of it for 2025-09: report it for the province or the communes.',
      related: [],
    });
  });

  it.each(['2024', '2025-S1', '2025-06', '2025'])('may have figures of %s', (period) => {
    expect(judge(district, { period, value: '97.4' })).toBeUndefined();
  });
});

describe('a number of communes', () => {
  it('that did not change is wrong', () => {
    expect(judge(communes, { period: '2025-08', value: '412' }, { value: '412' })).toEqual({
      severity: 'contradiction',
      found: '412 (2025-08)',
      expected: 'not 412 (2024)',
      repair: null,
      messageVi:
        'Cấp xã được sắp xếp lại từ 2025-07-01, nhưng kỳ 2025-08 vẫn nêu 412 như kỳ 2024: dùng số đơn vị cấp xã mới.',
      messageEn:
        'Communes were redrawn on 2025-07-01, but 2025-08 still states 412 as 2024 did: use the new number of communes.',
      related: [2],
    });
  });

  it('is less surely wrong in the year of the change, and where it counts something in communes', () => {
    expect(judge(communes, { period: '2025', value: '412' }, { value: '412' })?.severity).toBe('warning');
    expect(judge('programme.commune-team-count', { period: '2026', value: '412' }, { value: '412' })?.severity).toBe(
      'warning',
    );
  });

  it('that changed, or that is from before, is right', () => {
    expect(judge(communes, { period: '2025-08', value: '130' }, { value: '412' })).toBeUndefined();
    expect(judge(communes, { period: '2025-05', value: '412' }, { value: '412' })).toBeUndefined();
    expect(judge(communes, { period: '2026', value: '130' }, { period: '2025-08', value: '130' })).toBeUndefined();
  });
});

describe('a share of communes', () => {
  it('of the old number is doubted', () => {
    const verdict = judge(
      fixed,
      { period: '2026', numerator: '405', denominator: '412' },
      { numerator: '400', denominator: '412' },
    );
    expect(verdict).toMatchObject({ severity: 'warning', found: '412 (2026)' });
  });

  it('of the new number does not compare with one of the old', () => {
    expect(judge(fixed, { period: '2026', value: '88.4' }, { value: '96.5' })).toEqual({
      severity: 'note',
      found: '88.4 (2026)',
      expected: 'no comparison with 96.5 (2024)',
      repair: null,
      messageVi:
        'Cấp xã được sắp xếp lại từ 2025-07-01: 88,4 (2026) và 96,5 (2024) tính trên các xã khác nhau, không so được với nhau.',
      messageEn:
        'Communes were redrawn on 2025-07-01: 88.4 (2026) and 96.5 (2024) stand on different communes and do not compare.',
      related: [2],
    });
  });

  it('that is all of them at both times compares with itself', () => {
    expect(judge(fixed, { period: '2026', numerator: '130', denominator: '130' }, { value: '100' })).toBeUndefined();
  });
});

it('villages and the work of commune offices are another matter', () => {
  const village = 'infrastructure.fibre-village-share';
  const files = 'public-services.electronic-work-file-commune-level-share';
  expect(judge(village, { period: '2026', value: '94.8' }, { value: '92.4' })).toBeUndefined();
  expect(judge(files, { period: '2026', value: '94.8' }, { value: '92.4' })).toBeUndefined();
});
