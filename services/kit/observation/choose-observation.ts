import type { SourceKindWord } from '../../../schema/types/source.type.ts';
import type { ObservationModel } from './observation-model.ts';

/** Nearer to the publisher of the figure comes first. */
const kindOrder: Record<SourceKindWord, number> = {
  subgraph: -2,
  'direct-report': -1,
  report: 0,
  'ministry-page': 1,
  'provincial-page': 2,
  plan: 3,
  interview: 4,
  news: 5,
  'news-mirror': 6,
};

const exactness = ({ value, qualifier }: ObservationModel): number =>
  value === null ? 2 : qualifier === 'exact' ? 0 : 1;

function compare(left: ObservationModel, right: ObservationModel): number {
  return (
    exactness(left) - exactness(right) ||
    Number(left.basis === 'derived') - Number(right.basis === 'derived') ||
    kindOrder[left.source?.kind ?? 'news'] - kindOrder[right.source?.kind ?? 'news'] ||
    (right.source?.publishedOn ?? '').localeCompare(left.source?.publishedOn ?? '') ||
    // A province may put one subgraph in the place of another: what was stated last holds.
    Number(right.basis === 'live') * (right.recordedAt?.getTime() ?? 0) -
      Number(left.basis === 'live') * (left.recordedAt?.getTime() ?? 0) ||
    (left.rowId ?? 0) - (right.rowId ?? 0)
  );
}

/**
 * Of what several sources say of the same province, indicator and period, the one to show: exact before bounds, printed
 * before derived, original before mirror, newest publication first. The others stay beside it as otherSources.
 */
export function chooseObservation(candidates: readonly ObservationModel[]): ObservationModel | undefined {
  if (candidates.length < 2) return candidates[0];
  const [chosen, ...others] = candidates.toSorted(compare);
  return chosen && { ...chosen, otherSources: others };
}

/** One observation for each of the boundaries that its sources speak of: ranks among 63 and among 34 never mix. */
export function apartByBoundaries(chosen: ObservationModel): ObservationModel[] {
  if (chosen.otherSources.length === 0) return [chosen];
  const claims = [{ ...chosen, otherSources: [] }, ...chosen.otherSources];
  const byBoundaries = Map.groupBy(claims, ({ boundaryBases }) => boundaryBases.join());
  return [...byBoundaries.entries()]
    .toSorted(([left], [right]) => right.localeCompare(left))
    .flatMap(([, candidates]) => chooseObservation(candidates) ?? []);
}
