import type { Area, AreaChange, Region } from './area.ts';
import type { CodeListRow } from './code-list-table.ts';

type Lifetime = 'valid_from' | 'valid_to';

/** What was read, beside the row it came from, so that a fault found later can still name its line. */
export interface AreaEntry {
  row: CodeListRow<'id' | 'code' | 'name_vi' | 'name_en' | 'type' | 'region_vi' | 'predecessors' | Lifetime>;
  area: Area;
}

export interface RegionEntry {
  row: CodeListRow<'code' | 'name_vi' | 'name_en' | Lifetime>;
  region: Region;
}

export interface ChangeEntry {
  row: CodeListRow<'id' | 'date' | 'change' | 'before' | 'after' | 'legal_basis'>;
  areaId: string;
  change: AreaChange;
}
