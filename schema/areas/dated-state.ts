import type { Area } from './area.ts';

export type DatedProperty = 'name' | 'type' | 'region';

/** What held on a day: the newest change up to it, else what the first later change replaced, else the last state. */
export function stateOn(area: Area, property: DatedProperty, on: string): string {
  const changes = area.changes.filter(({ change }) => change === property);
  const made = changes.findLast(({ date }) => date <= on);
  return made?.after ?? changes[0]?.before ?? lastState(area, property);
}

export function lastState(area: Area, property: DatedProperty): string {
  return { name: area.nameVi, type: area.type, region: area.regionVi }[property];
}

/** Before a lifetime its first day answers, after it its last: a report on 2024 is often read under a later date. */
export function withinLifetime(area: Area, on: string): string {
  if (on < area.validFrom) return area.validFrom;
  return area.validTo !== null && on > area.validTo ? area.validTo : on;
}
