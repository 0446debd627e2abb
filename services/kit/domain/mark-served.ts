import { marksProperty, type MarkedReference, type ServedMark } from '../../../schema/contract/served-mark.ts';
import type { Served } from '../../../schema/types/served.type.ts';
import type { ObservationModel } from '../observation/observation-model.ts';
import type { ProfileFigures } from './profile.loaders.ts';

/** Of a figure that the subgraph did not state, nothing is confirmed. */
const unconfirmed = { confirmedAt: null, ageInSeconds: null } as const;

function servedBy({ reason, confirmedAt, ageInSeconds }: ServedMark, isConfirmed: boolean): Served {
  if (!isConfirmed) return { from: 'ledger', reason: reason ?? 'not-stated', ...unconfirmed };
  return {
    from: reason === null ? 'live' : 'ledger',
    reason,
    confirmedAt: confirmedAt === null ? null : new Date(confirmedAt),
    ageInSeconds,
  };
}

/** Of what sources say of one period, what this one says in front; null where it says nothing of it. */
function inFront(figure: ObservationModel, source: string): ObservationModel | null {
  if (figure.source?.id === source) return figure;
  const own = figure.otherSources.find((other) => other.source?.id === source);
  if (!own) return null;
  const others = figure.otherSources.filter((other) => other !== own);
  return { ...own, otherSources: [{ ...figure, otherSources: [] }, ...others] };
}

/** One figure that the subgraph of this mark serves: confirmed where it is of the period that the subgraph stated. */
function markedBy(figure: ObservationModel, mark: ServedMark, field: string): ObservationModel {
  const own = inFront(figure, mark.source);
  const isConfirmed = own !== null && own.period === mark.periods[field];
  return { ...(own ?? figure), served: servedBy(mark, isConfirmed) };
}

/**
 * The figures of a profile, those marked that the province's own subgraph serves. What it states stands before what others
 * say of that period. Where others state a newer one, or another period is asked for, that is the ledger's figure.
 */
export function markServed(figures: ProfileFigures, reference: MarkedReference): ProfileFigures {
  const marks = reference[marksProperty];
  if (!marks) return figures;
  // Figures of one request may be shared by several questions, so none is written to.
  const marked: Record<string, ProfileFigures[string]> = { ...figures };
  for (const mark of marks)
    for (const field of mark.fields) {
      const figure = figures[field];
      if (figure) marked[field] = markedBy(figure, mark, field);
    }
  return marked;
}
