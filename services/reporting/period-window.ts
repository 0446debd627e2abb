import { ArgsType, Field } from 'type-graphql';
import { badArgument } from '../../schema/errors/catalogue.ts';
import type { Period } from '../../schema/types/period.ts';
import { PeriodScalar } from '../../schema/types/period.scalar.ts';

@ArgsType()
export class WindowArguments {
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Từ kỳ. Only reference periods that begin no earlier than this one.',
  })
  from?: Period;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Đến kỳ. Only reference periods that end no later than this one.',
  })
  to?: Period;
}

/** First and last day of reference periods that count, YYYY-MM-DD; null: no bound. */
export interface PeriodWindow {
  readonly start: string | null;
  readonly end: string | null;
}

export function windowOf({ from, to }: WindowArguments): PeriodWindow {
  if (from && to && from.start > to.end) throw badArgument('from', from.text, `a period that begins by ${to.end}`);
  return { start: from?.start ?? null, end: to?.end ?? null };
}

export const isInWindow = (period: Pick<Period, 'start' | 'end'>, { start, end }: PeriodWindow): boolean =>
  (start === null || period.start >= start) && (end === null || period.end <= end);
