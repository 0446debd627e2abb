import { expect, it } from 'vitest';
import { parsePeriod } from '../../../schema/types/period.ts';
import { contract } from '../../../tests/support/sample-claims.ts';
import type { TargetCase } from './rule.ts';
import { targetPassedWithoutActual } from './target-passed-without-actual.rule.ts';

function judge(indicator: string, period: string, today: string, known: Partial<TargetCase> = {}) {
  const target = {
    id: 1,
    register: 'target',
    domain: 'infrastructure',
    provinceId: 'binh-phuoc',
    key: `${indicator}|${period}`,
    period: parsePeriod(period) ?? null,
    content: { indicator, comparator: 'at-least', value: 70, upper: null },
    sourceId: 'plan',
    locator: null,
  } as const;
  return targetPassedWithoutActual.judge({ target, hasActual: false, isReported: true, today, ...known }, contract);
}
const fibre = 'infrastructure.fibre-household-share';

it('a target whose outcome nobody reports is noted', () => {
  expect(judge(fibre, '2024', '2026-11-01')).toEqual({
    severity: 'note',
    found: 'target 2024',
    expected: `${fibre} 2024`,
    repair: null,
    messageVi:
      'Kỳ 2024 của mục tiêu đã hết, nhưng đến 2026-11-01 chưa có số liệu Tỷ lệ hộ gia đình sử dụng Internet băng rộng cáp quang của kỳ này: báo cáo kết quả để biết mục tiêu có đạt không.',
    messageEn:
      'The period 2024 of the target has ended, but by 2026-11-01 there is no figure of Households using fibre broadband for it: report the outcome, so that it can be told whether the target was met.',
    related: [],
  });
});

it('a target with its outcome is left alone, and so is one of a unit that has not reported at all', () => {
  expect(judge(fibre, '2024', '2026-11-01', { hasActual: true })).toBeUndefined();
  expect(judge(fibre, '2024', '2026-11-01', { isReported: false })).toBeUndefined();
});

it.each<[indicator: string, period: string, lastDay: string, firstDay: string]>([
  // A figure of the year is fresh for 18 months: a year, and half a year to gather it.
  [fibre, '2025', '2026-06-30', '2026-07-01'],
  // The ministry's ranking takes a year to come out.
  ['programme.dti-rank', '2025', '2026-12-31', '2027-01-01'],
  // Reported all the time, and still a quarter is left for it.
  ['security.security-level-approval-share', '2025-S1', '2025-09-30', '2025-10-01'],
])('%s of %s is awaited up to %s', (indicator, period, lastDay, firstDay) => {
  expect(judge(indicator, period, lastDay)).toBeUndefined();
  expect(judge(indicator, period, firstDay)?.severity).toBe('note');
});
