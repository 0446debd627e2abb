import { marksProperty, type MarkedReference, type ServedMark } from '../../../schema/contract/served-mark.ts';
import type { Served } from '../../../schema/types/served.type.ts';
import type { ProfileFigures } from './profile.loaders.ts';

const servedBy = ({ reason, confirmedAt, ageInSeconds }: ServedMark): Served => ({
  from: reason === null ? 'live' : 'ledger',
  reason,
  confirmedAt: confirmedAt === null ? null : new Date(confirmedAt),
  ageInSeconds,
});

/** The figures of a profile, those marked that the province's own subgraph serves. */
export function markServed(figures: ProfileFigures, reference: MarkedReference): ProfileFigures {
  const marks = reference[marksProperty];
  if (!marks) return figures;
  const marked: Record<string, ProfileFigures[string]> = { ...figures };
  for (const mark of marks) {
    const served = servedBy(mark);
    for (const field of mark.fields) {
      const figure = marked[field];
      // Figures of one request may be shared by several questions, so none is written to.
      if (figure) marked[field] = { ...figure, served };
    }
  }
  return marked;
}
