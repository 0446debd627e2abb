import { expect, it } from 'vitest';
import { portfolioAgainstTotal } from './parts-against-total.rule.ts';
import { contract, samplePortfolio } from '../../../tests/support/sample-claims.ts';

const judge = (content: Readonly<Record<string, unknown>>) =>
  portfolioAgainstTotal.judge(samplePortfolio(content), contract);

it('49, 16, 10 and 7 are 82 tasks, not 87', () => {
  expect(judge({ total: 87, started: 49, notStarted: 16, deferred: 10, dropped: 7 })).toEqual({
    severity: 'contradiction',
    found: '49 + 16 + 10 + 7 = 82',
    expected: '87',
    repair: 'total 82',
    messageVi: 'Các phần 49 + 16 + 10 + 7 = 82, nhưng tổng số nêu là 87: 5 mục chưa rõ kết quả.',
    messageEn: 'The parts 49 + 16 + 10 + 7 = 82, but the stated total is 87: 5 unaccounted for.',
    related: [],
  });
});

it('parts that add up hold', () => {
  expect(judge({ total: 31, started: 20, notStarted: 7, deferred: 0, dropped: 4 })).toBeUndefined();
});

it('a part that is not stated is missing, not zero', () => {
  expect(judge({ total: 34, started: 23, notStarted: 4, deferred: null })).toBeUndefined();
  expect(judge({ total: 34 })).toBeUndefined();
});

it('stated parts above the total are wrong even where others are missing', () => {
  expect(judge({ total: 34, started: 30, dropped: 7 })).toMatchObject({
    found: '30 + 7 = 37',
    expected: '34',
    repair: 'total >= 37',
    messageVi: 'Các phần 30 + 7 = 37, nhưng tổng số nêu là 34: thừa 3 mục.',
  });
});

it('other registers are not judged', () => {
  const record = { ...samplePortfolio({ total: 1, started: 2 }), register: 'data-repository' };
  expect(portfolioAgainstTotal.judge(record, contract)).toBeUndefined();
});
