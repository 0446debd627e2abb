import { median } from './median.ts';
import type { StandingObligation } from '../obligation/read-obligations.ts';
import type { Lateness } from './score-card.type.ts';

/** Obligations that can be judged on a day: a due day is over when the day after has come. */
export const dueBefore = (obligations: readonly StandingObligation[], day: string): StandingObligation[] =>
  obligations.filter(({ dueOn }) => dueOn < day);

export function latenessOf(due: readonly StandingObligation[]): Lateness {
  const daysOf = (status: StandingObligation['status']): number[] =>
    due.filter((each) => each.status === status).map(({ daysLate }) => daysLate);
  const [late, overdue] = [daysOf('met-late'), daysOf('overdue')];
  return {
    metLate: late.length,
    medianDaysLate: median(late),
    overdue: overdue.length,
    medianDaysOverdue: median(overdue),
  };
}
