import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beside, contract, sampleClaim } from '../../../tests/support/sample-claims.ts';
import { rankMovesAgainstEarlierRanks } from './rank-moves-against-earlier-ranks.rule.ts';

type Words = Parameters<typeof sampleClaim>[0];
const place: Words = { provinceId: 'khanh-hoa', period: '2023' };

function judge(rise: string, now: Words, before: Words, words: Words = {}) {
  const claim = sampleClaim({ ...place, indicator: 'programme.dti-rank-rise', value: rise, ...words });
  const rank = { ...place, ...words, indicator: 'programme.dti-rank', denominator: '63' };
  return rankMovesAgainstEarlierRanks.judge(
    claim,
    beside(claim, sampleClaim({ id: 2, ...rank, ...now }), sampleClaim({ id: 3, ...rank, period: '2022', ...before })),
    contract,
  );
}

it('from 41 to 30 it is 11 places up, not 12', () => {
  expect(judge('12', { value: '30' }, { value: '41' })).toEqual({
    severity: 'contradiction',
    found: '12',
    expected: '41 (2022) -> 30 (2023) = 11',
    repair: 'value 11',
    messageVi: 'Nguồn nêu tăng 12 bậc, nhưng từ hạng 41 (2022) đến hạng 30 (2023) là tăng 11 bậc.',
    messageEn: 'The source states 12 places up, but from rank 41 (2022) to rank 30 (2023) it is 11 places up.',
    related: [2, 3],
  });
});

it('down is told as down, and none as none', () => {
  expect(judge('2', { value: '46' }, { value: '44' })).toMatchObject({
    repair: 'value -2',
    messageVi: 'Nguồn nêu tăng 2 bậc, nhưng từ hạng 44 (2022) đến hạng 46 (2023) là giảm 2 bậc.',
  });
  expect(judge('1', { value: '30' }, { value: '30' })?.messageEn).toBe(
    'The source states 1 place up, but from rank 30 (2022) to rank 30 (2023) it is no move.',
  );
});

describe('how sure it is', () => {
  it('ranks of another source or derived ones make it a warning', () => {
    expect(judge('12', { value: '30' }, { value: '41', sourceId: 'ministry' })?.severity).toBe('warning');
    expect(judge('12', { value: '30' }, { value: '41', derived: true })?.severity).toBe('warning');
  });

  it('a move from a rank among 63 to one among 34 is noted', () => {
    const hue = { provinceId: 'hue', period: '2024' };
    expect(judge('1', { value: '2', denominator: '34' }, { value: '3', period: '2023' }, hue)).toMatchObject({
      severity: 'note',
      found: '3 (2023) -> 2 (2024) = 1',
      messageVi:
        'Nguồn nêu tăng 1 bậc, nhưng hạng 3 năm trước là trên 63 đơn vị còn hạng 2 là trên 34 đơn vị: hai thứ hạng không so được với nhau.',
    });
  });
});

it('ranks of which it is not known among how many, and other years, tell nothing', () => {
  const hue = { provinceId: 'hue', period: '2024' };
  expect(judge('5', { value: '2', denominator: null }, { value: '3', period: '2023' }, hue)).toBeUndefined();
  expect(judge('12', { value: '30' }, { value: '41', period: '2021' })).toBeUndefined();
  expect(judge('12', { value: '30' }, { value: null, qualifier: 'at-most', upper: '41' })).toBeUndefined();
  expect(judge('12', { value: '30', mergedBasis: true }, { value: '41' })).toBeUndefined();
});

it('a true move is never accused, any other always is', () => {
  const rank = fc.integer({ min: 1, max: 63 });
  fc.assert(
    fc.property(rank, rank, fc.integer({ min: -62, max: 62 }), (now, before, stated) => {
      const verdict = judge(`${stated}`, { value: `${now}` }, { value: `${before}` });
      expect(verdict === undefined).toBe(stated === before - now);
    }),
  );
});
