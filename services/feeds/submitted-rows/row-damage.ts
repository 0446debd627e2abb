import { parseCellReference } from '../workbook/cell-reference.ts';
import type { RowFault } from '../table/row-fault.ts';
import { isUnread, type ReportColumn } from './column-names.ts';
import type { SubmittedTable } from './submitted-table.ts';

/** What is wrong with a cell of a row, at the column that it stands in. */
export interface Damage {
  readonly column: ReportColumn;
  readonly fault: RowFault;
}

/** Where a cell stands that is named by its letters, or by the name of a property. */
function columnOf({ columns }: SubmittedTable, name: string, path: string | undefined): ReportColumn | undefined {
  const at = path === undefined ? parseCellReference(`${name}1`)?.column : undefined;
  const title = path === undefined ? undefined : name.slice(path.length + 1);
  return [...columns].find(([, column]) => column.at === at || column.title === title)?.[0];
}

/** Faults of cells that are read; what stands in the others does no harm. */
export const damagesOf = (table: SubmittedTable, faults: readonly RowFault[], path: string | undefined): Damage[] =>
  faults.flatMap((fault) => {
    const column = fault.column === null ? undefined : columnOf(table, fault.column, path);
    return column === undefined || isUnread(column) ? [] : [{ column, fault }];
  });
