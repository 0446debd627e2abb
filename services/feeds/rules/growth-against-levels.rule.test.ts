import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beside, contract, sampleClaim } from '../../../tests/support/sample-claims.ts';
import { decimalText, roundTo } from './figures/decimal.ts';
import { growthAgainstLevels } from './growth-against-levels.rule.ts';

type Words = Parameters<typeof sampleClaim>[0];
const growth: Words = { indicator: 'programme.dti-score-growth' };
const level: Words = { indicator: 'programme.dti-score' };

function judge(stated: Words, now: Words | undefined, before: Words | undefined, ...others: Words[]) {
  const claim = sampleClaim({ ...growth, ...stated });
  const levels = [
    ...(now ? [sampleClaim({ id: 2, ...level, ...now })] : []),
    ...(before ? [sampleClaim({ id: 3, ...level, period: '2023', ...before })] : []),
    ...others.map((words, index) => sampleClaim({ id: 4 + index, ...level, ...words })),
  ];
  return growthAgainstLevels.judge(claim, beside(claim, ...levels), contract);
}

it('from 0.6785 to 0.6961 it is 2.6 percent, not 3.6', () => {
  expect(judge({ value: '3.6' }, { value: '0.6961' }, { value: '0.6785' })).toEqual({
    severity: 'contradiction',
    found: '3.6 %',
    expected: '2.6 %',
    repair: 'value 2.6',
    messageVi: 'Nguồn nêu mức thay đổi 3,6%, nhưng từ 0,6785 (2023) đến 0,6961 (2024) là 2,6%.',
    messageEn: 'The source states a change of 3.6%, but from 0.6785 (2023) to 0.6961 (2024) it is 2.6%.',
    related: [2, 3],
  });
});

describe('a growth that holds', () => {
  it.each<[string, Words, Words, Words]>([
    ['rounded', { value: '2.6' }, { value: '0.6961' }, { value: '0.6785' }],
    ['cut', { value: '2.5' }, { value: '0.6961' }, { value: '0.6785' }],
    ['of levels of two digits', { value: '5.1' }, { value: '0.63' }, { value: '0.61' }],
    ['a bound', { qualifier: 'more-than', lower: '2' }, { value: '0.6961' }, { value: '0.6785' }],
    ['about', { qualifier: 'about', value: '3' }, { value: '0.6961' }, { value: '0.6785' }],
    [
      'between a level and a range',
      { value: '9.1' },
      { value: '0.6' },
      { qualifier: 'range', lower: '0.5', upper: '0.6' },
    ],
  ])('%s', (_title, stated, now, before) => {
    expect(judge(stated, now, before)).toBeUndefined();
  });
});

it('a difference in points is no percent', () => {
  expect(judge({ value: '5' }, { value: '0.55' }, { value: '0.50' })).toMatchObject({
    severity: 'warning',
    repair: 'value 10',
    messageVi:
      'Nguồn nêu mức thay đổi 5%, nhưng từ 0,50 (2023) đến 0,55 (2024) là 10%; số nêu là chênh lệch theo điểm.',
  });
  expect(judge({ value: '5' }, { value: '0.55' }, { value: '0.50', sourceId: 'ministry' })).toBeUndefined();
});

describe('levels of another source', () => {
  const other = { sourceId: 'ministry' };
  it('make it a warning', () => {
    expect(judge({ value: '12' }, { value: '0.6961' }, { value: '0.6785', ...other })?.severity).toBe('warning');
  });

  it('that are a little off may have been restated', () => {
    expect(judge({ value: '4.1' }, { value: '0.6961' }, { value: '0.6785', ...other })).toBeUndefined();
  });

  it('that turn the direction round are no restatement', () => {
    expect(judge({ value: '-1.5' }, { value: '0.6961' }, { value: '0.6785', ...other })?.severity).toBe('warning');
  });

  it('do not excuse a report that contradicts itself', () => {
    const restated = { period: '2023', value: '0.6720', ...other };
    expect(judge({ value: '3.6' }, { value: '0.6961' }, { value: '0.6785' }, restated)?.severity).toBe('contradiction');
  });

  it('of which one fits are enough', () => {
    const fitting = { period: '2023', value: '0.6213', sourceId: 'newspaper' };
    expect(judge({ value: '12' }, { value: '0.6961' }, { value: '0.6785', ...other }, fitting)).toBeUndefined();
  });
});

it('a level that is not known, of other boundaries or of another year tells nothing', () => {
  expect(judge({ value: '3.6' }, { value: '0.6961' }, undefined)).toBeUndefined();
  expect(judge({ value: '3.6' }, undefined, { value: '0.6785' })).toBeUndefined();
  expect(judge({ value: '3.6' }, { value: '0.6961' }, { value: '0.6785', mergedBasis: true })).toBeUndefined();
  expect(judge({ value: '3.6' }, { value: '0.6961' }, { value: '0.6785', period: '2022' })).toBeUndefined();
});

it('figures that a true growth was printed from are never accused', () => {
  const anyLevel = fc.integer({ min: 1000, max: 999_999 });
  fc.assert(
    fc.property(
      anyLevel,
      anyLevel,
      fc.tuple(fc.nat(3), fc.nat(4)),
      fc.boolean(),
      (now, before, [places, digits], isCut) => {
        const print = (over: bigint, under: bigint, scale: number): string => {
          const factor = 10n ** BigInt(scale);
          const cut = { digits: (over * factor) / under, scale };
          return decimalText(isCut ? cut : roundTo({ over, under }, scale));
        };
        const levelText = (counted: number): string => print(BigInt(counted), 1_000_000n, digits + 2);
        const value = print(100n * BigInt(now - before), BigInt(before), places);
        expect(judge({ value }, { value: levelText(now) }, { value: levelText(before) })).toBeUndefined();
      },
    ),
    { numRuns: 500 },
  );
});
