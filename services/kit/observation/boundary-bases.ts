import type { Area } from '../../../schema/areas/area.ts';
import type { AreaList } from '../../../schema/areas/area-list.ts';
import type { BoundaryBasisWord, UnitWord } from '../../../schema/types/observation-words.ts';

/** The day on which 63 units became 34 (Nghị quyết 202/2025/QH15). */
const reformDay = '2025-07-01';
const dayBefore = '2025-06-30';

export const boundaryBasisOn = (day: string): BoundaryBasisWord => (day < reformDay ? 'provinces-63' : 'provinces-34');

const both: BoundaryBasisWord[] = ['provinces-63', 'provinces-34'];
const before: BoundaryBasisWord[] = ['provinces-63'];
const since: BoundaryBasisWord[] = ['provinces-34'];

export interface Placed {
  readonly unit: UnitWord;
  readonly denominator: string | null;
  readonly mergedBasis: boolean;
  readonly periodEnd: string;
}

/** A place in a list belongs to that list: the number of units ranked tells which, else the day it speaks of. */
function ofRank(figure: Placed, area: Area, areas: AreaList): BoundaryBasisWord[] {
  const ranked = Number(figure.denominator);
  if (ranked === areas.inForce(reformDay).length) return since;
  if (ranked === areas.inForce(dayBefore).length) return before;
  if (figure.mergedBasis || area.validFrom >= reformDay) return since;
  return area.validTo !== null || figure.periodEnd < reformDay ? before : since;
}

/** Which boundaries a figure speaks of: a unit that the merger left as it was counts on both, but not its ranks. */
export function boundaryBases(figure: Placed, area: Area | undefined, areas: AreaList): BoundaryBasisWord[] {
  if (!area) return both;
  if (figure.unit === 'rank') return ofRank(figure, area, areas);
  if (area.validFrom >= reformDay) return since;
  return area.validTo === null ? both : before;
}
