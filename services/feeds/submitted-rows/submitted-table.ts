import type { ReportColumn } from '../read/figure-text/fold-header.ts';
import type { RawCell, RawRow } from '../read/raw-row.ts';

/** One table of a file: where its columns are, and what its header calls them. */
export interface SubmittedTable {
  readonly sheet: string | null;
  readonly columns: ReadonlyMap<ReportColumn, { readonly at: number; readonly title: string }>;
}

const nothing: RawCell = { text: '', isNumber: false };

export const cellOf = ({ columns }: SubmittedTable, row: RawRow, column: ReportColumn): RawCell => {
  const known = columns.get(column);
  return (known && row.cells[known.at]) ?? nothing;
};

export const titleOf = ({ columns }: SubmittedTable, column: ReportColumn): string =>
  columns.get(column)?.title ?? column;

/** Whether each figure stands in one cell, as people write it, or in the columns of the data set. */
export const hasFigureColumn = ({ columns }: SubmittedTable): boolean => columns.has('figure');
