import type { Fault } from '../fault.ts';
import { readHeader, type HeaderFault } from '../read/figure-text/fold-header.ts';
import type { RawRow } from '../read/raw-row.ts';
import type { SubmittedTable } from './submitted-table.ts';

/** Titles and addressees may stand above the header of a sheet, but not a page of them. */
const mostRowsAbove = 20;

const noTable = {
  expected: 'a header row with the columns indicator, period and figure',
  mendVi:
    'Thêm dòng tiêu đề có các cột Mã chỉ tiêu, Kỳ báo cáo, Số liệu; dễ nhất là điền vào tệp mẫu: GET /feeds/template.xlsx.',
  mendEn:
    'Add a header row with the columns for indicator, period and figure; the easiest way is to fill in the template: GET /feeds/template.xlsx.',
};

interface Sheet {
  rows: number;
  first: RawRow;
  table: SubmittedTable | null;
  faults: readonly HeaderFault[];
}

/** Finds the table of each sheet: rows above its header are titles, rows below it are data. */
export class TableFinder {
  readonly #sheets = new Map<string | null, Sheet>();

  /** The table that a row belongs to; null of a header, and where the sheet has none. */
  tableAt(row: RawRow): SubmittedTable | null {
    const known = this.#sheets.get(row.sheet);
    if (known?.table) return known.table;
    const sheet = known ?? { rows: 0, first: row, table: null, faults: [] };
    this.#sheets.set(row.sheet, sheet);
    if (sheet.rows >= mostRowsAbove || sheet.faults.length > 0) return null;
    sheet.rows += 1;
    const header = readHeader(row.cells.map(({ text }) => text));
    if (!header) return null;
    sheet.first = row;
    sheet.faults = header.faults;
    if (header.faults.length === 0)
      sheet.table = {
        sheet: row.sheet,
        columns: new Map(
          [...header.columns].map(([column, at]) => [column, { at, title: row.cells[at]?.text.trim() ?? column }]),
        ),
      };
    return null;
  }

  /** Headers that cannot be used, and a file without any table; to be asked at the end of the file. */
  faults(file: string): Fault[] {
    const sheets = [...this.#sheets.values()];
    const faults = sheets.flatMap(({ first, faults: each }) =>
      each.map(({ column, found, expected, mendVi, mendEn }) => ({
        file,
        sheet: first.sheet,
        line: first.line,
        column,
        found,
        expected,
        mendVi,
        mendEn,
      })),
    );
    if (faults.length > 0 || sheets.some(({ table }) => table)) return faults;
    const found = sheets[0]?.first.cells.map(({ text }) => text).join(' | ') ?? 'nothing';
    return [{ file, line: sheets[0]?.first.line ?? 1, column: null, found: found.slice(0, 200), ...noTable }];
  }
}
