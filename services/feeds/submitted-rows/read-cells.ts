import type { ObservationClaim } from '../../ledger/claim.ts';
import type { StagedRow } from '../../ledger/write/stage-observations.ts';
import type { Fault } from '../fault.ts';
import type { ReportColumn } from '../read/figure-text/fold-header.ts';
import type { RawCell } from '../read/raw-row.ts';
import { openReading } from '../read/reading.ts';
import type { Contract } from '../rules/rule.ts';
import { readSubmittedRow, type RowReading } from './read-submitted-row.ts';

/** A row by the columns of the template, whatever they were called where it stood. */
export type CellsByColumn = ReadonlyMap<ReportColumn, RawCell>;

export interface CellsReading extends Omit<RowReading, 'reading'> {
  /** Name of the file or act, and the place there, for the faults to name. */
  readonly file: string;
  readonly sheet: string | null;
  readonly line: number;
}

export type ReadRow = { readonly claim: ObservationClaim } | { readonly faults: readonly Fault[] };

/** Reads one row that stands in no file any more, as rows of files are read. */
export function readCells(contract: Contract, cells: CellsByColumn, options: CellsReading): ReadRow {
  const { file, sheet, line } = options;
  const reading = openReading({ name: file, kind: 'observations', bytes: Buffer.alloc(0) }, contract);
  const columns = new Map([...cells.keys()].map((column, at) => [column, { at, title: column }]));
  const row = { sheet, line, cells: [...cells.values()] };
  const claim = readSubmittedRow(row, { sheet, columns }, { ...options, reading });
  return claim ? { claim } : { faults: reading.faults.map((fault) => ({ ...fault, sheet })) };
}

/** As it goes to the door: with its claim, or with what it held and why it was refused. */
export function toStaged(
  read: ReadRow,
  cells: CellsByColumn,
  { sheet, line }: Pick<CellsReading, 'sheet' | 'line'>,
): StagedRow {
  if ('claim' in read) return { sheet, line, claim: read.claim, sourceColumn: 'source' };
  const held = Object.fromEntries([...cells].map(([column, cell]) => [column, cell.text]));
  return { sheet, line, claim: null, cells: held, faults: read.faults };
}
