import { areaTypes, changeKinds } from './area.ts';
import type { Area, AreaChange, Region } from './area.ts';
import { AreaFaultsError } from './area-fault.ts';
import type { AreaFault } from './area-fault.ts';
import { AreaList } from './area-list.ts';
import { checkAreas } from './check-areas.ts';
import { checkChanges } from './check-changes.ts';
import { checkRegions } from './check-regions.ts';
import { readCodeListTable } from './code-list-table.ts';
import type { AreaEntry, ChangeEntry, RegionEntry } from './entries.ts';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads and checks provinces.csv, province-changes.csv and regions.csv; throws one AreaFaultsError with all faults. */
export function readAreas(folder: string): AreaList {
  const faults: AreaFault[] = [];
  const regions = readRegions(folder, faults);
  const areas = readUnits(folder, faults);
  const changes = readChanges(folder, faults);
  // Relations are judged only between rows that are sound in themselves, else one slip is reported many times.
  if (faults.length === 0) {
    link(areas, changes);
    checkRegions(regions);
    checkAreas(areas, regions);
    checkChanges(changes, areas);
  }
  if (faults.length > 0) throw new AreaFaultsError(faults);
  return new AreaList(
    areas.map(({ area }) => area),
    regions.map(({ region }) => region),
  );
}

function readRegions(folder: string, faults: AreaFault[]): RegionEntry[] {
  const columns = ['code', 'name_vi', 'name_en', 'valid_from', 'valid_to'] as const;
  return readCodeListTable(folder, 'regions.csv', columns, faults).map((row) => {
    const region: Region = {
      code: row.text('code', kebabCase, 'lower-case words joined by hyphens'),
      nameVi: row.text('name_vi'),
      nameEn: row.text('name_en'),
      validFrom: row.date('valid_from'),
      validTo: row.optionalDate('valid_to'),
    };
    return { row, region };
  });
}

function readUnits(folder: string, faults: AreaFault[]): AreaEntry[] {
  const names = ['id', 'code', 'name_vi', 'name_en', 'type', 'region_vi'] as const;
  const columns = [...names, 'valid_from', 'valid_to', 'predecessors'] as const;
  return readCodeListTable(folder, 'provinces.csv', columns, faults).map((row) => {
    const area: Area = {
      id: row.text('id', kebabCase, 'lower-case words joined by hyphens'),
      code: row.text('code', /^\d{2}$/, 'two digits'),
      nameVi: row.text('name_vi'),
      nameEn: row.text('name_en'),
      type: row.oneOf('type', areaTypes),
      regionVi: row.text('region_vi'),
      validFrom: row.date('valid_from'),
      validTo: row.optionalDate('valid_to'),
      predecessors: row.list('predecessors'),
      successors: [],
      changes: [],
    };
    return { row, area };
  });
}

function readChanges(folder: string, faults: AreaFault[]): ChangeEntry[] {
  const columns = ['id', 'date', 'change', 'before', 'after', 'legal_basis'] as const;
  return readCodeListTable(folder, 'province-changes.csv', columns, faults).map((row) => {
    const kind = row.oneOf('change', changeKinds);
    const state = (column: 'before' | 'after') => (kind === 'type' ? row.oneOf(column, areaTypes) : row.text(column));
    const change: AreaChange = {
      date: row.date('date'),
      change: kind,
      before: state('before'),
      after: state('after'),
      legalBasis: row.cells.legal_basis || null,
    };
    return { row, areaId: row.text('id'), change };
  });
}

function link(areas: readonly AreaEntry[], changes: readonly ChangeEntry[]): void {
  const byId = new Map(areas.map(({ area }) => [area.id, area]));
  for (const { area } of areas) {
    for (const id of area.predecessors) byId.get(id)?.successors.push(area.id);
  }
  for (const { areaId, change } of changes) byId.get(areaId)?.changes.push(change);
  for (const { area } of areas) area.changes.sort((a, b) => a.date.localeCompare(b.date));
}
