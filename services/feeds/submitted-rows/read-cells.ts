import type { ObservationClaim, SourceClaim } from '../../ledger/claim.ts';
import type { StagedRow } from '../../ledger/write/stage-observations.ts';
import type { Fault } from '../fault.ts';
import type { NumberStyle } from '../read/figure-text/number-style.ts';
import type { RawCell } from '../read/raw-row.ts';
import type { Contract } from '../rules/rule.ts';
import type { ReportColumn } from './column-names.ts';
import { readSubmittedRow } from './read-submitted-row.ts';
import { openRowReading } from './row-reading.ts';
import { SubmittedRow } from './submitted-row.ts';

/** A row by what its columns mean, whatever they were called where it stood. */
export type CellsByColumn = ReadonlyMap<ReportColumn, RawCell>;

export interface CellsReading {
  /** Name of the file or act, and the place there, for the faults to name. */
  readonly file: string;
  readonly sheet: string | null;
  readonly line: number;
  readonly style: NumberStyle;
  /** The province that the row was sent for. */
  readonly provinceId: string;
  /** The source of a row that names none; null where units report directly. */
  readonly sourceId: string | null;
  /** Documents of the province's own that the row may name besides. */
  readonly ownSources: ReadonlySet<string>;
}

/** `sources` may not be known to the ledger yet. Faults name columns by what they mean. */
export type ReadRow =
  | { readonly claim: ObservationClaim; readonly sources: readonly SourceClaim[] }
  | { readonly faults: readonly Fault[] };

/** Reads one row that stands in no file any more, as rows of files are read. */
export function readCells(contract: Contract, cells: CellsByColumn, options: CellsReading): ReadRow {
  const { sheet, line, provinceId, ...context } = options;
  const sentFor = contract.areas.byId(provinceId);
  if (!sentFor) throw new Error(`no such province: ${provinceId}`);
  const reading = openRowReading(contract, { ...context, sentFor });
  const columns = new Map([...cells.keys()].map((column, at) => [column, { at, title: column }]));
  const table = { columns, width: columns.size, figureHint: null };
  const row = new SubmittedRow({ sheet, line, cells: [...cells.values()] }, table, reading.reading);
  const claim = readSubmittedRow(row, reading);
  if (claim) return { claim, sources: reading.sources.claims };
  return { faults: reading.reading.faults.map((fault) => ({ ...fault, sheet })) };
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
