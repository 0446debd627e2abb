import { marksProperty, type MarkedReference, type ServedMark } from '../../../schema/contract/served-mark.ts';
import type { Served } from '../../../schema/types/served.type.ts';
import type { ObservationModel } from '../observation/observation-model.ts';
import type { ProfileFigures } from './profile.loaders.ts';

const servedBy = ({ reason, confirmedAt, ageInSeconds }: ServedMark): Served => ({
  from: reason === null ? 'live' : 'ledger',
  reason,
  confirmedAt: confirmedAt === null ? null : new Date(confirmedAt),
  ageInSeconds,
});

/** Of what sources say of one period, what this one says in front; null where it says nothing of it. */
function inFront(figure: ObservationModel, source: string): ObservationModel | null {
  if (figure.source?.id === source) return figure;
  const own = figure.otherSources.find((other) => other.source?.id === source);
  if (!own) return null;
  const others = figure.otherSources.filter((other) => other !== own);
  return { ...own, otherSources: [{ ...figure, otherSources: [] }, ...others] };
}

/**
 * The figures of a profile, those marked that the province's own subgraph serves. What it states at this moment stands
 * before what others say of that period. Where others state a newer one, that is the newest figure still, and unmarked.
 */
export function markServed(figures: ProfileFigures, reference: MarkedReference): ProfileFigures {
  const marks = reference[marksProperty];
  if (!marks) return figures;
  const marked: Record<string, ProfileFigures[string]> = { ...figures };
  for (const mark of marks) {
    const served = servedBy(mark);
    for (const field of mark.fields) {
      const figure = figures[field];
      if (!figure) continue;
      const own = inFront(figure, mark.source);
      // Figures of one request may be shared by several questions, so none is written to.
      if (own) marked[field] = { ...own, served };
      else if (served.from === 'ledger') marked[field] = { ...figure, served };
    }
  }
  return marked;
}
