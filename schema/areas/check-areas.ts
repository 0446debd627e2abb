import { dayBefore } from '../types/calendar-date.ts';
import { NATION } from './area.ts';
import type { Area, Region } from './area.ts';
import { stateOn } from './dated-state.ts';
import type { AreaEntry, RegionEntry } from './entries.ts';
import { endsBeforeItBegins, isInForce, overlap } from './lifetime.ts';

/** Units against each other and against the regions they name. */
export function checkAreas(entries: readonly AreaEntry[], regionEntries: readonly RegionEntry[]): void {
  const areas = entries.map(({ area }) => area);
  const regions = regionEntries.map(({ region }) => region);
  for (const [at, entry] of entries.entries()) {
    checkIdentity(entry, areas.slice(0, at));
    checkPredecessors(entry, areas);
    checkRegionThroughout(entry, regions);
  }
}

function checkIdentity({ row, area }: AreaEntry, earlier: readonly Area[]): void {
  if (area.id === NATION) row.fault('id', `another id: ${NATION} is the nation`);
  if (earlier.some(({ id }) => id === area.id)) row.fault('id', 'an id that no other unit has');
  if (endsBeforeItBegins(area)) row.fault('valid_to', 'a day from valid_from on');
  const holder = earlier.find((other) => other.code === area.code && overlap(other, area));
  if (holder) row.fault('code', `a code that no other unit has at the time, as ${holder.id} has`);
}

function checkPredecessors({ row, area }: AreaEntry, areas: readonly Area[]): void {
  const lastDay = dayBefore(area.validFrom);
  if (new Set(area.predecessors).size < area.predecessors.length) row.fault('predecessors', 'each id once');
  for (const id of area.predecessors) {
    const predecessor = areas.find((other) => other.id === id);
    if (!predecessor) row.fault('predecessors', `ids of this file, which ${JSON.stringify(id)} is not`);
    else if (predecessor.validTo !== lastDay) row.fault('predecessors', `units to ${lastDay}, which ${id} is not`);
  }
}

/** It is enough to look on the days when the unit's region or the list of regions changes. */
function checkRegionThroughout({ row, area }: AreaEntry, regions: readonly Region[]): void {
  const moves = area.changes.filter(({ change }) => change === 'region').map(({ date }) => date);
  const turns = regions.flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo === null ? [] : [validTo])]);
  const days = [area.validFrom, area.validTo ?? '9999-12-31', ...moves, ...moves.map(dayBefore), ...turns];
  const without = days
    .filter((day) => isInForce(area, day))
    .toSorted()
    .find((day) => {
      const name = stateOn(area, 'region', day);
      return !regions.some((region) => region.nameVi === name && isInForce(region, day));
    });
  if (without) row.fault('region_vi', `a region of regions.csv that is in force on ${without}`);
}
