import { describe, expect, it } from 'vitest';
import { alone, contract, sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sourcesDisagree } from './sources-disagree.rule.ts';

type Words = Parameters<typeof sampleClaim>[0];
const fibre: Words = { indicator: 'infrastructure.fibre-household-share' };
const sites: Words = { indicator: 'infrastructure.base-station-count' };
const rank: Words = { indicator: 'programme.dti-rank', provinceId: 'khanh-hoa', period: '2022' };

function judge(kind: Words, own: Words, ...others: Words[]) {
  const otherSources = others.map((words, index) =>
    sampleClaim({ id: index + 2, sourceId: `other-${index + 1}`, ...kind, ...words }),
  );
  return sourcesDisagree.judge(sampleClaim({ ...kind, ...own }), { ...alone, otherSources }, contract);
}

it('two printed figures that cannot both be right are a contradiction', () => {
  expect(judge(fibre, { value: '75.39' }, { value: '78.3' }, { value: '75.4' })).toEqual({
    severity: 'contradiction',
    found: '75.39 (kon-tum-2024-s1)',
    expected: '78.3 (other-1)',
    repair: null,
    messageVi: 'Các nguồn nêu khác nhau cho cùng tỉnh, chỉ tiêu và kỳ: 75,39 (kon-tum-2024-s1); 78,3 (other-1).',
    messageEn: 'Sources differ on the same province, indicator and period: 75.39 (kon-tum-2024-s1); 78.3 (other-1).',
    related: [2],
  });
});

it('where one side is derived it is a warning', () => {
  expect(judge(rank, { value: '41', derived: true }, { value: '40' })?.severity).toBe('warning');
  expect(judge(rank, { value: '41' }, { value: '40', derived: true })?.severity).toBe('warning');
  expect(judge(rank, { value: '41' }, { value: '40', derived: true }, { value: '42' })).toMatchObject({
    severity: 'contradiction',
    related: [2, 3],
  });
});

describe('figures that meet', () => {
  it.each<[string, Words, Words, Words]>([
    ['the same figure', sites, { value: '9433' }, { value: '9433' }],
    ['rounded and cut at different digits', fibre, { value: '95.23' }, { value: '95' }],
    ['one rounded, one cut', fibre, { value: '95.3' }, { value: '95.2' }],
    ['counts and their percent', fibre, { numerator: '580', denominator: '609' }, { value: '95.2' }],
    ['about within 5%', sites, { qualifier: 'about', value: '390000' }, { value: '375000' }],
    ['nearly and a little less', fibre, { qualifier: 'about', value: '98', upper: '98' }, { value: '97.5' }],
    ['more than and more', sites, { qualifier: 'more-than', lower: '5200' }, { value: '5312' }],
    ['at most 10 and 9', rank, { qualifier: 'at-most', upper: '10' }, { value: '9', denominator: '63' }],
    ['a range and a number in it', fibre, { qualifier: 'range', lower: '50', upper: '58' }, { value: '57.5' }],
  ])('%s', (_title, kind, own, other) => {
    expect(judge(kind, own, other)).toBeUndefined();
  });
});

describe('figures that do not meet', () => {
  it.each<[title: string, kind: Words, figures: [own: Words, other: Words], expected: string]>([
    ['counts of neighbours', sites, [{ value: '9433' }, { value: '9434' }], '9434 (other-1)'],
    [
      'counts and another percent',
      fibre,
      [{ numerator: '580', denominator: '609' }, { value: '95.4' }],
      '95.4 (other-1)',
    ],
    ['nearly and more', fibre, [{ value: '99' }, { qualifier: 'about', value: '98', upper: '98' }], '~ 98 (other-1)'],
    ['more than and less', sites, [{ value: '5100' }, { qualifier: 'more-than', lower: '5200' }], '> 5200 (other-1)'],
    ['at most 10 and 11', rank, [{ value: '11' }, { qualifier: 'at-most', upper: '10' }], '<= 10 (other-1)'],
    ['a range and 59', fibre, [{ value: '59' }, { qualifier: 'range', lower: '50', upper: '58' }], '50..58 (other-1)'],
  ])('%s', (_title, kind, figures, expected) => {
    expect(judge(kind, ...figures)?.expected).toBe(expected);
  });
});

describe('ranks', () => {
  it('of different numbers of units never compare', () => {
    const period = '2024';
    const living = { ...rank, provinceId: 'hue', period };
    expect(judge(living, { value: '2', denominator: '34' }, { value: '5', denominator: '63' })).toBeUndefined();
    expect(judge(living, { value: '2', denominator: '34' }, { value: '5', denominator: '34' })).toBeDefined();
  });

  it('without their number compare where it can be but one', () => {
    expect(judge(rank, { value: '44', denominator: '63' }, { value: '43' })).toBeDefined();
    expect(judge({ ...rank, provinceId: 'hue' }, { value: '44' }, { value: '43' })).toBeDefined();
    expect(
      judge({ ...rank, provinceId: 'hue', period: '2024' }, { value: '2', denominator: '34' }, { value: '5' }),
    ).toBeUndefined();
    expect(judge({ ...rank, provinceId: 'hue', period: '2024' }, { value: '2' }, { value: '5' })).toBeUndefined();
  });
});

it('the merged basis never compares with that of the period', () => {
  expect(judge(fibre, { value: '70' }, { value: '80', mergedBasis: true })).toBeUndefined();
});
