import type { ObservationClaim } from '../../ledger/claim.ts';
import type { StagedRow } from '../../ledger/write/stage-observations.ts';
import type { Fault } from '../fault.ts';
import type { RawCell } from '../read/raw-row.ts';
import type { ReportColumn } from './column-names.ts';
import { readSubmittedRow } from './read-submitted-row.ts';
import type { RowReading } from './row-reading.ts';
import { SubmittedRow } from './submitted-row.ts';

/** A row by what its columns mean, whatever they were called where it stood. */
export type CellsByColumn = ReadonlyMap<ReportColumn, RawCell>;

/** Where the row stood, for the faults to name. */
export interface RowStand {
  readonly sheet: string | null;
  readonly line: number;
}

export type ReadRow = { readonly claim: ObservationClaim } | { readonly faults: readonly Fault[] };

/** Reads one row that stands in no file any more as rows of files are read. Faults that the reading holds already count. */
export function readCells(cells: CellsByColumn, { sheet, line }: RowStand, options: RowReading): ReadRow {
  const columns = new Map([...cells.keys()].map((column, at) => [column, { at, title: column }]));
  const table = { columns, width: columns.size, figureHint: null };
  const row = new SubmittedRow({ sheet, line, cells: [...cells.values()] }, table, options.reading);
  const claim = readSubmittedRow(row, options);
  const { faults } = options.reading;
  return claim && faults.length === 0 ? { claim } : { faults: faults.map((fault) => ({ ...fault, sheet })) };
}

/** As it goes to the door: with its claim, or with what it held and why it was refused. */
export const toStaged = (
  read: ReadRow,
  cells: Readonly<Record<string, string>>,
  { sheet, line }: RowStand,
): StagedRow =>
  'claim' in read
    ? { sheet, line, claim: read.claim, sourceColumn: 'source' }
    : { sheet, line, claim: null, cells, faults: read.faults };
