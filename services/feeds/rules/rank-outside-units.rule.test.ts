import { expect, it } from 'vitest';
import { rankOutsideUnits } from './rank-outside-units.rule.ts';
import { alone, contract, sampleClaim } from '../../../tests/support/sample-claims.ts';

const judge = (words: Parameters<typeof sampleClaim>[0]) =>
  rankOutsideUnits.judge(sampleClaim({ indicator: 'programme.dti-rank', ...words }), alone, contract);

it('a rank beyond the stated number of units is a contradiction', () => {
  expect(judge({ value: '64', denominator: '63' })).toEqual({
    severity: 'contradiction',
    found: '64',
    expected: '1..63',
    repair: null,
    messageVi: 'Thứ hạng 64 không phải là một trong các bậc từ 1 đến 63 của 63 đơn vị.',
    messageEn: 'Rank 64 is not one of the places 1 to 63 among 63 units.',
    related: [],
  });
});

it('a rank is a whole number from 1', () => {
  expect(judge({ value: '0', denominator: '63' })?.found).toBe('0');
  expect(judge({ value: '4.5', denominator: '63' })?.found).toBe('4.5');
  expect(judge({ value: '1', denominator: '63' })).toBeUndefined();
  expect(judge({ value: '63', denominator: '63' })).toBeUndefined();
});

it('a ranking among a number of units that never was is a contradiction', () => {
  expect(judge({ value: '4', denominator: '64' })).toMatchObject({
    found: '/64',
    expected: '/63',
    repair: 'denominator 63',
    messageEn: 'The rank is among 64 units, but since this period the unit stood among 63 only.',
  });
  expect(judge({ provinceId: 'ha-noi', value: '4', denominator: '35' })).toMatchObject({
    expected: '/34, /63',
    repair: null,
  });
});

it('a unit that lives on may be ranked for 2024 on either basis', () => {
  expect(judge({ provinceId: 'ha-noi', value: '1', denominator: '34' })).toBeUndefined();
  expect(judge({ provinceId: 'cao-bang', value: '34', denominator: '34' })).toBeUndefined();
  expect(judge({ provinceId: 'ha-noi', value: '40', denominator: '63' })).toBeUndefined();
});

it('a unit is not ranked among units that never stood beside it', () => {
  expect(judge({ provinceId: 'khanh-hoa', value: '16', denominator: '34' })?.expected).toBe('/63');
  expect(judge({ provinceId: 'khanh-hoa-2025', value: '16', denominator: '63', mergedBasis: true })?.expected).toBe(
    '/34',
  );
  expect(judge({ provinceId: 'ha-noi', period: '2026', value: '16', denominator: '63' })?.expected).toBe('/34');
});

it('without a stated number the units in force at the end of the period count', () => {
  expect(judge({ provinceId: 'ha-noi', period: '2025-S1', value: '60' })).toBeUndefined();
  expect(judge({ provinceId: 'ha-noi', period: '2025', value: '60' })?.expected).toBe('1..34');
  expect(judge({ value: '64' })?.expected).toBe('1..63');
});

it('on the merged basis those in force from the first day of the unit count', () => {
  expect(judge({ provinceId: 'lao-cai-2025', value: '34', mergedBasis: true })).toBeUndefined();
  expect(judge({ provinceId: 'lao-cai-2025', value: '35', mergedBasis: true })?.expected).toBe('1..34');
});

it('bounds are ranks too, and the nation and other units are not judged', () => {
  expect(judge({ qualifier: 'at-most', upper: '10' })).toBeUndefined();
  expect(judge({ qualifier: 'range', lower: '30', upper: '70' })?.found).toBe('70');
  expect(judge({ provinceId: 'vn', value: '71', denominator: '193' })).toBeUndefined();
  expect(judge({ indicator: 'infrastructure.base-station-count', value: '9433' })).toBeUndefined();
});
