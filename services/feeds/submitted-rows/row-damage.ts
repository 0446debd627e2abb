import { parseCellReference } from '../workbook/cell-reference.ts';
import type { RowFault } from '../table/row-fault.ts';
import { isUnread, type ReportColumn } from './column-names.ts';
import type { SubmittedTable } from './submitted-table.ts';

/** What is wrong with a cell of a row, at the column that it stands in. */
export interface Damage {
  readonly column: ReportColumn;
  readonly fault: RowFault;
}

/** Where a cell stands: in a sheet it is named by its letters, in a list by the name of its property. */
function columnOf(
  { columns }: SubmittedTable,
  { sheet, column }: RowFault,
  path: string | undefined,
): ReportColumn | undefined {
  if (column === null) return undefined;
  const at = (sheet ?? null) === null ? undefined : parseCellReference(`${column}1`)?.column;
  const title = path === undefined ? column : column.slice(path.length + 1);
  return [...columns].find(([, each]) => (at === undefined ? each.title === title : each.at === at))?.[0];
}

/** Faults of cells that are read; what stands in the others does no harm. */
export const damagesOf = (table: SubmittedTable, faults: readonly RowFault[], path: string | undefined): Damage[] =>
  faults.flatMap((fault) => {
    const column = columnOf(table, fault, path);
    return column === undefined || isUnread(column) ? [] : [{ column, fault }];
  });
