import type { Area } from '../../schema/areas/area.ts';
import { unknownProvince, unknownRegion } from '../../schema/errors/catalogue.ts';
import type { Foundation } from './foundation.ts';

/** Units in force on a day, of one region or of all; an unknown region is refused. */
export function unitsOn({ areas }: Foundation, on: string, region: string | null): Area[] {
  if (region === null) return areas.inForce(on);
  const known = areas.regions(on).some(({ code }) => code === region);
  if (!known) throw unknownRegion(region, on);
  return areas.areasOfRegion(region, on);
}

/** Ids of a unit and its predecessors; undefined for all; an unknown id is refused. */
export function lineageIds({ areas }: Foundation, province: string | undefined): string[] | undefined {
  if (province === undefined || province === null) return undefined;
  const area = areas.byId(province);
  if (!area) throw unknownProvince(province);
  return areas.lineage(area).map(({ id }) => id);
}
