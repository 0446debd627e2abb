import type { QuarantinedRow } from '../../ledger/read/read-quarantined-rows.ts';
import { storedFaults } from '../report/stored-faults.ts';
import { isReportColumn, reportColumns } from '../submitted-rows/column-names.ts';
import type { Cell, QuarantinedRowType } from './quarantined-row.type.ts';

const placeOf = (column: string): number => reportColumns.findIndex((each) => each === column);

/** In the order of the template, for the database keeps none; what is kept beside the cells is for whoever reads them. */
const cellsOf = (cells: QuarantinedRow['cells']): Cell[] =>
  Object.entries(cells)
    .filter(([column]) => isReportColumn(column))
    .map(([column, value]) => ({ column, value: typeof value === 'string' ? value : JSON.stringify(value) }))
    .toSorted((left, right) => placeOf(left.column) - placeOf(right.column));

export const toQuarantinedRow = (row: QuarantinedRow): QuarantinedRowType => ({
  id: String(row.id),
  feedId: String(row.feedId),
  provinceId: row.provinceId,
  state: row.state,
  settledBy: row.settledBy === null ? null : String(row.settledBy),
  line: row.line,
  sheet: row.sheet,
  cells: cellsOf(row.cells),
  faults: storedFaults(row.faults),
  recordedAt: new Date(row.recordedAt),
});
