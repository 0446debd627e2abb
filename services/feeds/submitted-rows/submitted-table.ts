import type { Place } from '../fault.ts';
import type { RawCell, RawRow } from '../read/raw-row.ts';
import type { ReportColumn } from './column-names.ts';

/** One table of a file: where its columns are, and what its header calls them. */
export interface SubmittedTable {
  readonly columns: ReadonlyMap<ReportColumn, { readonly at: number; readonly title: string }>;
  /** Cells of its header row. */
  readonly width: number;
  /** What the title of the figures says in brackets, which may be their unit; null where it says nothing. */
  readonly figureHint: string | null;
}

const nothing: RawCell = { text: '', isNumber: false };

export const cellOf = ({ columns }: SubmittedTable, row: RawRow, column: ReportColumn): RawCell => {
  const known = columns.get(column);
  return (known && row.cells[known.at]) ?? nothing;
};

export const titleOf = ({ columns }: SubmittedTable, column: ReportColumn): string =>
  columns.get(column)?.title ?? column;

/** Where a cell stands, by the title that the file gives its column. */
export function placeOf(table: SubmittedTable, { sheet, line, path }: RawRow, column: ReportColumn): Place {
  const title = titleOf(table, column);
  return { sheet, line, column: path === undefined ? title : `${path}.${title}` };
}

/** Whether each figure stands in one cell, as people write it, or in the columns of the data set. */
export const hasFigureColumn = ({ columns }: SubmittedTable): boolean => columns.has('figure');
