import type { Lifetime } from './lifetime.ts';

/** The reference area of figures about the whole country. It stands in no list of units. */
export const NATION = 'vn';

export const areaTypes = ['province', 'centrally-run-city'] as const;
export type AreaType = (typeof areaTypes)[number];

export const changeKinds = ['name', 'type', 'region', 'merger'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** In force from `date` on. A merger has the ids of the predecessors, joined by `;`, before and the formed unit after. */
export interface AreaChange {
  date: string;
  change: ChangeKind;
  before: string;
  after: string;
  /** null where no legal basis was seen. */
  legalBasis: string | null;
}

/** One lifetime of a provincial unit. Only `id` is unique: codes and names were given again after mergers. */
export interface Area extends Lifetime {
  id: string;
  /** Two digits of the official list, unique among the units in force on a day. */
  code: string;
  /** This name, type and region are the last of the lifetime: what held on a day, `AreaList` answers. */
  nameVi: string;
  nameEn: string;
  type: AreaType;
  regionVi: string;
  predecessors: string[];
  successors: string[];
  /** Oldest first. */
  changes: AreaChange[];
}

/** One lifetime of a socio-economic region: where the name stayed in 2025, the extent changed all the same. */
export interface Region extends Lifetime {
  code: string;
  nameVi: string;
  nameEn: string;
}
