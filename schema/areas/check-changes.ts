import type { Area } from './area.ts';
import { lastState } from './dated-state.ts';
import type { ChangeEntry, AreaEntry } from './entries.ts';
import { isInForce } from './lifetime.ts';

/** Changes against the units: each leads from the state before it to the next, the last to the state in provinces.csv. */
export function checkChanges(changes: readonly ChangeEntry[], areaEntries: readonly AreaEntry[]): void {
  const byId = new Map(areaEntries.map(({ area }) => [area.id, area]));
  for (const entry of changes) {
    const area = byId.get(entry.areaId);
    if (!area) entry.row.fault('id', 'an id of provinces.csv');
    else if (entry.change.change === 'merger') checkMerger(entry, area);
    else checkTransition(entry, area, entry.change.change);
  }
  for (const { row, area } of areaEntries) {
    const mergers = area.changes.filter(({ change }) => change === 'merger').length;
    const expected = area.predecessors.length > 0 ? 1 : 0;
    if (mergers !== expected) row.fault('predecessors', `as many mergers in province-changes.csv (${mergers} there)`);
  }
}

function checkMerger({ row, change }: ChangeEntry, area: Area): void {
  if (change.date !== area.validFrom) row.fault('date', `the first day of ${area.id}, ${area.validFrom}`);
  if (change.before !== area.predecessors.join(';')) row.fault('before', area.predecessors.join(';'));
  if (change.after !== area.id) row.fault('after', area.id);
}

function checkTransition({ row, change }: ChangeEntry, area: Area, property: 'name' | 'type' | 'region'): void {
  if (!isInForce(area, change.date) || change.date === area.validFrom) {
    row.fault('date', `a day in the lifetime of ${area.id}, after its first`);
  }
  if (change.before === change.after) row.fault('after', 'another state than before');
  const same = area.changes.filter((other) => other.change === property);
  const next = same[same.indexOf(change) + 1];
  if (next?.date === change.date) row.fault('date', `one change of ${property} a day`);
  const successorState = next?.before ?? lastState(area, property);
  if (change.after !== successorState) row.fault('after', successorState);
}
