import type { Area } from '../../../schema/areas/area.ts';
import type { AreaList } from '../../../schema/areas/area-list.ts';
import type { Period } from '../../../schema/types/period.ts';
import { remember } from './remember.ts';

/** The units that a file may speak of: the one that it was sent for, and those that this one was formed from. */
export interface CoveredProvinces {
  readonly all: readonly Area[];
  /** The unit that a cell names: by its id, or as the unit of this name or code in the period; undefined for any other. */
  named(text: string, period: Period): Area | undefined;
}

const isCode = (text: string): boolean => /^\d{2}$/.test(text);

const dayLength = 'YYYY-MM-DD'.length;

export function coveredProvinces(areas: AreaList, sentFor: Area): CoveredProvinces {
  const all = areas.lineage(sentFor);
  const ids = new Set(all.map(({ id }) => id));
  const find = (text: string, day: string): Area | undefined => {
    const area =
      areas.byId(text) ??
      (isCode(text) ? areas.byCode(text, day) : undefined) ??
      // A name was given again after a merger: it is that of the unit in force. One that nobody bore any more, or yet, is
      // still a name, and that its unit was not in force is judged later.
      areas.named(text, day) ??
      areas.named(text);
    return area && ids.has(area.id) ? area : undefined;
  };
  const known = remember((key) => find(key.slice(dayLength), key.slice(0, dayLength)));
  return { all, named: (text, { end }) => known(end + text) };
}
