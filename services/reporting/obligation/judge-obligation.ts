import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import { daysBetween } from '../../../schema/types/calendar-date.ts';
import type { ObligationStatusWord } from './obligation.type.ts';
import type { Obligation } from './obligation.ts';

/** An obligation as it stands on a day. */
export interface JudgedObligation extends Obligation {
  readonly status: ObligationStatusWord;
  /** Of one met late: from the due day to the last figure; of one overdue: to the day it is judged on; else 0. */
  readonly daysLate: number;
  readonly missing: readonly IndicatorEntry[];
  /** Figures that are there. */
  readonly reported: number;
  /** Day on which the last of its figures came; null while one is missing. */
  readonly completedOn: string | null;
  /** Newest day on which one of its figures came; null where none did. */
  readonly lastFigureOn: string | null;
}

/** The day on which a figure of the obligation was first reported; undefined where none stands. */
export type ReportedOn = (obligation: Obligation, indicator: string) => string | undefined;

const newest = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null;

/** A figure that came after `day` had not come by then. */
export function judgeObligation(obligation: Obligation, reportedOn: ReportedOn, day: string): JudgedObligation {
  const { agreement, dueOn } = obligation;
  const came = new Map(
    agreement.indicators.flatMap(({ code }) => {
      const on = reportedOn(obligation, code);
      return on !== undefined && on <= day ? [[code, on] as const] : [];
    }),
  );
  const missing = agreement.indicators.filter(({ code }) => !came.has(code));
  const lastFigureOn = newest([...came.values()]);
  const facts = { ...obligation, missing, reported: came.size, lastFigureOn };
  if (missing.length > 0)
    return dueOn < day
      ? { ...facts, status: 'overdue', daysLate: daysBetween(dueOn, day), completedOn: null }
      : { ...facts, status: 'not-yet-due', daysLate: 0, completedOn: null };
  const completedOn = lastFigureOn ?? dueOn;
  return completedOn <= dueOn
    ? { ...facts, status: 'met', daysLate: 0, completedOn }
    : { ...facts, status: 'met-late', daysLate: daysBetween(dueOn, completedOn), completedOn };
}
