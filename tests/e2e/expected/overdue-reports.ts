import { expect } from 'vitest';
import { daysFrom, owedToday, today, units, type OwedByHand } from '../calendar-by-hand.ts';

const owed = owedToday();
const overdue = owed
  .filter(({ dueOn, missing }) => missing.length > 0 && dueOn < today)
  .map((each) => ({ ...each, place: `${each.dueOn} ${each.agreement}:${each.unit['id']}:${each.period}` }))
  .toSorted((left, right) => (left.place < right.place ? -1 : 1));

/** The unit that it became part of, which names it among its predecessors. */
const successorOf = (id: string): string =>
  units.find(({ predecessors = '' }) => predecessors.split(';').includes(id))?.['id'] ?? id;

function lastReported({ agreement, unit }: OwedByHand) {
  const last = owed.filter((each) => each.agreement === agreement && each.unit === unit && each.came.length > 0).at(-1);
  return { lastReportedPeriod: last?.period ?? null, lastReportedOn: last?.came.toSorted().at(-1) ?? null };
}

const nameOn = (unit: Record<string, string>): string => unit['name_vi'] ?? '';

export const answer = {
  overdue: {
    totalCount: overdue.length,
    pageInfo: { hasNextPage: true, endCursor: expect.any(String) as string },
    nodes: overdue.slice(0, 100).map((each) => ({
      provinceId: each.unit['id'],
      province: { nameVi: nameOn(each.unit) },
      answerable: { id: successorOf(each.unit['id'] ?? '') },
      agreement: { id: each.agreement, nameVi: each.nameVi, isSynthetic: true },
      period: each.period,
      dueOn: each.dueOn,
      daysLate: daysFrom(each.dueOn, today),
      owed: each.codes.length,
      missingCount: each.missing.length,
      missing: each.missing.map((code) => ({ code })),
      ...lastReported(each),
    })),
  },
};
