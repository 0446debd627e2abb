import type { ObservationClaim } from '../../ledger/claim.ts';
import type { Held } from '../rules/rule.ts';

type Figure = Held<ObservationClaim>;

/** Figures of one province, indicator and boundary basis, in the order of the last days of their periods. */
export interface Series {
  /** What is said of the period so many places before (below 0) or after that of the figure; several sources may speak. */
  from(figure: Figure, places: number): readonly Figure[];
}

const keyOf = ({ provinceId, indicator, mergedBasis }: Figure): string => `${provinceId} ${indicator} ${mergedBasis}`;

interface Line {
  readonly ends: readonly string[];
  readonly byEnd: ReadonlyMap<string, readonly Figure[]>;
}

function lineOf(figures: readonly Figure[]): Line {
  const byEnd = Map.groupBy(figures, ({ period }) => period.end);
  return { ends: [...byEnd.keys()].toSorted(), byEnd };
}

export function createSeries(figures: readonly Figure[]): Series {
  const groups = Map.groupBy(figures, keyOf);
  const lines = new Map<string, Line>();
  return {
    from(figure, places) {
      const key = keyOf(figure);
      const line = lines.get(key) ?? lineOf(groups.get(key) ?? []);
      lines.set(key, line);
      const at = placeOf(line.ends, figure.period.end);
      return line.byEnd.get(line.ends[at + places] ?? '') ?? [];
    },
  };
}

/** Where the day stands in the list, in which it is: a series may be as long as a batch. */
function placeOf(ends: readonly string[], end: string): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? '') < end) low = middle + 1;
    else high = middle;
  }
  return low;
}
