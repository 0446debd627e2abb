import type { Area } from '../../../schema/areas/area.ts';
import type { AreaList } from '../../../schema/areas/area-list.ts';

const forEver = '9999-12-31';

/** How many units stood beside this one, on some day from `from` to `to` of its lifetime; ascending, each number once. */
export function unitNumbers(areas: AreaList, area: Area, from: string, to = forEver): number[] {
  const first = later(from, area.validFrom);
  const last = earlier(to, area.validTo ?? forEver);
  if (first > last) return [];
  // Between two of these days the number cannot change: it does on a first day and after a last one.
  const turns = areas.all.flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, validTo]));
  const days = new Set([first, last, ...turns.filter((day) => first < day && day < last)]);
  const numbers = new Set([...days].map((day) => areas.inForce(day).length));
  return [...numbers].toSorted((a, b) => a - b);
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);
