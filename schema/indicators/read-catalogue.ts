import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../project-root.ts';
import { Domain } from '../types/domain.ts';
import { entryOfRow, faultsOfRow, indicatorColumns, isCode } from './indicator-row.ts';
import type { IndicatorEntry } from './indicator.ts';
import { readParts } from './read-parts.ts';
import type { PartsEntry } from './parts.ts';

interface NumberedRow {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

/** What the files of the folder hold. */
export interface CatalogueFiles {
  readonly entries: readonly IndicatorEntry[];
  readonly parts: readonly PartsEntry[];
}

/** References between indicators, and names that would collide in GraphQL, can only be judged over all rows. */
function crossFaults(entries: readonly IndicatorEntry[]): string[] {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const codes = new Set<string>();
  const fields = new Set<string>();
  const faults: string[] = [];
  for (const entry of entries) {
    if (codes.has(entry.code)) faults.push(`${entry.code}: stands twice`);
    if (fields.has(`${entry.domain} ${entry.field}`))
      faults.push(`${entry.code}: the field ${entry.field} stands twice in its domain`);
    codes.add(entry.code);
    fields.add(`${entry.domain} ${entry.field}`);
  }
  for (const { code, numerator, denominator, changeOf, unit } of entries) {
    for (const side of [numerator, denominator, changeOf])
      if (side && isCode(side) && !codes.has(side)) faults.push(`${code}: refers to ${side}, which is no indicator`);
    const changes = byCode.get(changeOf ?? '');
    if (changes && (unit === 'rank-change') !== (changes.unit === 'rank'))
      faults.push(`${code}: a ${unit} cannot be the change of ${changes.code}, whose unit is ${changes.unit}`);
  }
  return faults;
}

/** Reads `<domain>.csv` of every domain and `parts.csv`; all faults are thrown at once, each with file and line. */
export function readCatalogue(folder: string = join(projectRoot, 'schema', 'indicators')): CatalogueFiles {
  const faults: string[] = [];
  const entries: IndicatorEntry[] = [];
  const rowsOf = (file: string): NumberedRow[] =>
    parse(readFileSync(join(folder, file), 'utf8'), {
      columns: true,
      info: true,
      bom: true,
    }) as unknown as NumberedRow[];
  for (const domain of Domain.words) {
    const file = `${domain}.csv`;
    const rows = rowsOf(file);
    const missing = indicatorColumns.filter((column) => rows[0] && !(column in rows[0].record));
    if (missing.length) faults.push(`${file}:1 lacks the columns ${missing.join(', ')}`);
    for (const { record, info } of rows) {
      faults.push(...faultsOfRow(record, domain).map((fault) => `${file}:${info.lines} ${fault}`));
      entries.push(entryOfRow(record));
    }
  }
  faults.push(...crossFaults(entries));
  const parts = rowsOf('parts.csv').flatMap(({ record, info }) => {
    const read = readParts(record, entries);
    faults.push(...read.faults.map((fault) => `parts.csv:${info.lines} ${fault}`));
    return read.entry ? [read.entry] : [];
  });
  if (faults.length) throw new Error(`The indicator catalogue has ${faults.length} faults:\n${faults.join('\n')}`);
  return { entries, parts };
}
