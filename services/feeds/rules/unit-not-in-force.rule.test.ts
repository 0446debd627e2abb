import { expect, it } from 'vitest';
import { alone, contract, sampleClaim } from '../../../tests/support/sample-claims.ts';
import { unitNotInForce } from './unit-not-in-force.rule.ts';

const judge = (words: Parameters<typeof sampleClaim>[0]) => unitNotInForce.judge(sampleClaim(words), alone, contract);

it('a unit that had ended is a contradiction that names its successor', () => {
  expect(judge({ provinceId: 'kon-tum', period: '2025-07' })).toEqual({
    severity: 'contradiction',
    found: 'kon-tum 2025-07',
    expected: '2008-08-01..2025-06-30',
    repair: 'province quang-ngai-2025',
    messageVi: 'Kon Tum chỉ có hiệu lực đến 2025-06-30, trước kỳ 2025-07. Đơn vị kế tục: Quảng Ngãi (quang-ngai-2025).',
    messageEn:
      'Kon Tum was in force only to 2025-06-30, before the period 2025-07. Successor: Quang Ngai (quang-ngai-2025).',
    related: [],
  });
});

it('a unit that was not yet formed is a contradiction that names its predecessors', () => {
  expect(judge({ provinceId: 'khanh-hoa-2025', period: '2024' })).toMatchObject({
    found: 'khanh-hoa-2025 2024',
    expected: '2025-07-01..',
    repair: expect.stringMatching(/^province .*ninh-thuan/),
  });
});

it('a period that the lifetime overlaps holds', () => {
  expect(judge({ provinceId: 'kon-tum', period: '2025' })).toBeUndefined();
  expect(judge({ provinceId: 'khanh-hoa-2025', period: '2025' })).toBeUndefined();
  expect(judge({ provinceId: 'ha-noi', period: '2026' })).toBeUndefined();
});

it('the merged basis looks back past the beginning, not past the end', () => {
  expect(judge({ provinceId: 'khanh-hoa-2025', period: '2024', mergedBasis: true })).toBeUndefined();
  expect(judge({ provinceId: 'khanh-hoa-2025', period: '2026', mergedBasis: true })).toBeUndefined();
  expect(judge({ provinceId: 'kon-tum', period: '2026', mergedBasis: true })).toBeDefined();
});

it('the nation is always in force', () => {
  expect(judge({ provinceId: 'vn', period: '1990' })).toBeUndefined();
});
