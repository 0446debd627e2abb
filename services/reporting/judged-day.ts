import { dayAsked } from '../kit/day-asked.ts';
import type { Foundation } from '../kit/foundation.ts';

/** The two clocks of a question about reporting. */
export interface JudgedOn {
  /** The day on which it is judged what is due, late or old, YYYY-MM-DD. */
  readonly on: string;
  /** What the hub knew at this instant; null: now. */
  readonly asOf: Date | null;
}

/** The day asked for, else that of `asOf` in Việt Nam, else today. */
export function judgedOn(
  { on, asOf }: { readonly on?: string | undefined; readonly asOf?: Date | undefined },
  foundation: Pick<Foundation, 'today'>,
): JudgedOn {
  return { on: on ?? dayAsked(foundation, asOf ?? null), asOf: asOf ?? null };
}
