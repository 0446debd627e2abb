import { expect, it } from 'vitest';
import { missingDenominator } from './missing-denominator.rule.ts';
import { alone, contract, sampleClaim } from '../../../tests/support/sample-claims.ts';

const schools = sampleClaim({
  indicator: 'economy.cashless-school-share',
  numerator: '175',
  value: '52.6',
  stated: '52.6',
});
const level4 = sampleClaim({
  indicator: 'public-services.level-4-service-share',
  numerator: '759',
  value: '37.6',
  stated: '37.6',
});
const level34 = {
  indicator: 'public-services.level-3-4-service-share',
  numerator: '1194',
  denominator: '2019',
  stated: '59.1',
};
const beside = (...sameSource: ReturnType<typeof sampleClaim>[]) => ({ ...alone, sameSource });

it('a count beside a percent is noted, with the only whole that fits', () => {
  expect(missingDenominator.judge(schools, alone, contract)).toEqual({
    severity: 'note',
    found: '175 (52.6 %)',
    expected: 'the whole it is part of',
    repair: 'denominator 333',
    messageVi: 'Nguồn nêu 175, tức 52,6%, mà không nêu tổng số. Mẫu số 333 khớp với tỷ lệ này.',
    messageEn:
      'The source states 175, which is 52.6%, without the whole it is part of. The denominator 333 fits this percent.',
    related: [],
  });
});

it('the same whole in the same source is told where it fits', () => {
  expect(missingDenominator.judge(level4, beside(sampleClaim({ id: 2, ...level34 })), contract)).toMatchObject({
    repair: 'denominator 2019 (same source)',
    messageVi: 'Nguồn nêu 759, tức 37,6%, mà không nêu tổng số. Mẫu số 2019 của cùng nguồn khớp với tỷ lệ này.',
  });
  const whole = sampleClaim({ id: 2, indicator: 'public-services.administrative-procedure-count', value: '2019' });
  expect(missingDenominator.judge(level4, beside(whole), contract)?.repair).toBe('denominator 2019 (same source)');
});

it('a whole that does not fit, or is another one, is no hint', () => {
  const wrong = sampleClaim({ id: 2, ...level34, denominator: '2100' });
  const other = sampleClaim({ id: 3, indicator: 'economy.cashless-school-share', numerator: '1', denominator: '2019' });
  expect(missingDenominator.judge(level4, beside(wrong, other), contract)?.repair).toBeNull();
});

it('many wholes that fit are no hint, two are', () => {
  expect(missingDenominator.judge(level4, alone, contract)?.repair).toBeNull();
  expect(missingDenominator.judge({ ...schools, numerator: '350' }, alone, contract)).toMatchObject({
    repair: 'denominator 665, 666',
    messageVi: 'Nguồn nêu 350, tức 52,6%, mà không nêu tổng số. Mẫu số 665 hoặc 666 khớp với tỷ lệ này.',
    messageEn:
      'The source states 350, which is 52.6%, without the whole it is part of. The denominators 665 and 666 fit this percent.',
  });
});

it('nothing is lacking where the whole or the count itself is not in question', () => {
  expect(missingDenominator.judge({ ...schools, denominator: '333' }, alone, contract)).toBeUndefined();
  expect(missingDenominator.judge({ ...schools, numerator: null }, alone, contract)).toBeUndefined();
});
