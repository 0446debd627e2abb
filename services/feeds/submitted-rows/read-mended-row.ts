import { faultAt, foundText, type Expectation } from '../fault.ts';
import { figureColumns } from '../read/figure-columns.ts';
import type { RawCell } from '../read/raw-row.ts';
import type { Contract } from '../rules/rule.ts';
import type { ReportColumn } from './column-names.ts';
import { openKept } from './kept-cells.ts';
import { readCells, type CellsByColumn, type CellsReading, type ReadRow } from './read-cells.ts';

/** Texts that replace what was kept of a row; an empty one empties the cell. */
export type MendedCells = ReadonlyMap<ReportColumn, string>;

const dataSetColumns: readonly ReportColumn[] = ['qualifier', ...figureColumns];

/** A figure stands in one cell or in the columns of the data set: a mend that chooses one way takes the other away. */
function columnsTaken(mended: MendedCells): readonly ReportColumn[] {
  const taken: readonly ReportColumn[] = mended.has('figure')
    ? dataSetColumns
    : dataSetColumns.some((column) => mended.has(column))
      ? ['figure']
      : [];
  return taken.filter((column) => !mended.has(column));
}

const toReplace: Expectation = {
  expectedVi: 'nội dung mới của ô này',
  expectedEn: 'a new content of this cell',
  mendVi: 'Ghi lại nội dung ô này: nội dung trong tệp không đọc được (công thức, ô trùng hoặc quá dài).',
  mendEn:
    'Write this cell anew: what the file holds cannot be taken (a formula, a cell that stands twice, or too long).',
};

/** A row as it was mended. */
export interface MendedRow {
  readonly cells: CellsByColumn;
  readonly read: ReadRow;
}

/** Reads a refused row again, mended, by the same rules as the file that it came with; `kept` is what was kept of it. */
export function readMendedRow(
  contract: Contract,
  kept: Readonly<Record<string, unknown>>,
  mended: MendedCells,
  options: CellsReading,
): MendedRow {
  const opened = openKept(kept);
  const cells = new Map<ReportColumn, RawCell>(opened.cells);
  for (const column of columnsTaken(mended)) cells.delete(column);
  for (const [column, text] of mended) cells.set(column, { text, isNumber: false });
  const read = readCells(contract, cells, options);
  const damaged = opened.damaged.filter((column) => cells.has(column) && !mended.has(column));
  if (damaged.length === 0) return { cells, read };
  const { file, sheet, line } = options;
  const faults = damaged.map((column) =>
    faultAt(file, { sheet, line, column }, foundText(cells.get(column)?.text ?? ''), toReplace),
  );
  const others = 'faults' in read ? read.faults.filter(({ column }) => !damaged.some((each) => each === column)) : [];
  return { cells, read: { faults: [...faults, ...others] } };
}
