import { expect, it } from 'vitest';
import { alone, contract, sampleClaim } from '../../../tests/support/sample-claims.ts';
import { shareOutsideRange } from './share-outside-range.rule.ts';

const judge = (words: Parameters<typeof sampleClaim>[0]) =>
  shareOutsideRange.judge(sampleClaim(words), alone, contract);

it('a share above 100 percent is a contradiction', () => {
  expect(judge({ value: '100.01' })).toEqual({
    severity: 'contradiction',
    found: '100.01 %',
    expected: '0..100 %',
    repair: null,
    messageVi: 'Tỷ lệ 100,01% nằm ngoài khoảng từ 0 đến 100%.',
    messageEn: 'The share 100.01% lies outside 0 to 100%.',
    related: [],
  });
});

it('every number of the claim is judged', () => {
  expect(judge({ value: '-0.1' })?.found).toBe('-0.1 %');
  expect(judge({ qualifier: 'range', lower: '50', upper: '158' })?.found).toBe('158 %');
  expect(judge({ qualifier: 'more-than', lower: '101' })?.found).toBe('101 %');
  expect(judge({ numerator: '1', denominator: '2', stated: '500' })?.found).toBe('500 %');
  expect(judge({ numerator: '24', denominator: '23' })?.found).toBe('24/23 = 104.35 %');
  expect(judge({ numerator: '-1', denominator: '4' })?.found).toBe('-1/4 = -25.00 %');
});

it('a bound at an end is outside where the end itself does not belong to it', () => {
  expect(judge({ qualifier: 'more-than', lower: '100' })?.found).toBe('> 100 %');
  expect(judge({ qualifier: 'less-than', upper: '0' })?.found).toBe('< 0 %');
  expect(judge({ qualifier: 'more-than', lower: '99.9' })).toBeUndefined();
  expect(judge({ qualifier: 'at-least', lower: '100' })).toBeUndefined();
  expect(judge({ qualifier: 'at-most', upper: '0' })).toBeUndefined();
});

it('0 and 100 percent, and counts without a whole, hold', () => {
  expect(judge({ value: '0' })).toBeUndefined();
  expect(judge({ value: '100.00' })).toBeUndefined();
  expect(judge({ numerator: '129', denominator: '129' })).toBeUndefined();
  expect(judge({ numerator: '5', denominator: '0' })).toBeUndefined();
});

it('an index ends at 1', () => {
  expect(judge({ indicator: 'programme.dti-score', value: '0.7071' })).toBeUndefined();
  expect(judge({ indicator: 'programme.dti-score', value: '70.71' })).toMatchObject({
    found: '70.71',
    expected: '0..1',
    messageEn: 'The index 70.71 lies outside 0 to 1.',
  });
});

it('a count and a percent of change have no end', () => {
  const change = contract.catalogue.all.find(({ unit }) => unit === 'percent-change')?.code;
  expect(change).toBeDefined();
  expect(judge({ indicator: change, value: '-140' })).toBeUndefined();
  expect(judge({ indicator: 'infrastructure.base-station-count', value: '9433' })).toBeUndefined();
});
