import { faultAt, foundNothing, foundText, type Expectation, type Fault, type Found, type Place } from '../fault.ts';
import { mistakeOf } from '../read/encoding/mistaken-text.ts';
import { mistakenRefusal } from '../read/encoding/encoding-refusal.ts';
import type { RawRow } from '../read/raw-row.ts';
import { readHeader, type Header, type HeaderFault } from './read-header.ts';
import type { SubmittedTable } from './submitted-table.ts';

/** Titles and addressees may stand above the header of a sheet, but not a page of them. */
const mostRowsAbove = 20;

const noTable: Expectation = {
  expectedVi: 'dòng tiêu đề có các cột Mã chỉ tiêu, Kỳ báo cáo, Số liệu',
  expectedEn: 'a header row with the columns indicator, period and figure',
  mendVi:
    'Thêm dòng tiêu đề có các cột Mã chỉ tiêu, Kỳ báo cáo, Số liệu; dễ nhất là điền vào tệp mẫu: GET /feeds/template.xlsx.',
  mendEn:
    'Add a header row with the columns for indicator, period and figure; the easiest way is to fill in the template: GET /feeds/template.xlsx.',
};

const noRows: Expectation = {
  expectedVi: 'các dòng có số liệu',
  expectedEn: 'rows with figures',
  mendVi: 'Tệp trống. Điền số liệu vào tệp mẫu (GET /feeds/template.xlsx) rồi gửi lại.',
  mendEn: 'The file is empty. Fill in the template (GET /feeds/template.xlsx) and send it again.',
};

const unreadSheet: Expectation = {
  expectedVi: 'dòng tiêu đề có các cột Mã chỉ tiêu, Kỳ báo cáo, Số liệu',
  expectedEn: 'a header row with the columns indicator, period and figure',
  mendVi:
    'Trang tính này không được đọc vì không có dòng tiêu đề của bảng số liệu. Bỏ qua nếu trang không có số liệu cần gửi.',
  mendEn:
    'This sheet was not read, for it has no header of a table of figures. Never mind if it holds none to be sent.',
};

interface Sheet {
  /** Above the header, or until it was no longer looked for. */
  readonly above: RawRow[];
  header: { readonly row: RawRow; readonly read: Header; readonly table: SubmittedTable } | null;
}

const placeOf = ({ sheet, line }: RawRow): Place => ({ sheet, line, column: null });
const textsOf = ({ cells }: RawRow): string[] => cells.map(({ text }) => text);
const rowText = (row: RawRow): Found => foundText(textsOf(row).join(' | '));

function tableOf(read: Header, row: RawRow): SubmittedTable {
  const columns = [...read.columns].map(
    ([column, at]) => [column, { at, title: row.cells[at]?.text.trim() ?? column }] as const,
  );
  return { columns: new Map(columns), width: read.width, figureHint: read.figureHint };
}

/** A header stands again on each printed page. */
function isHeaderAgain({ columns }: SubmittedTable, { cells }: RawRow): boolean {
  for (const { at, title } of columns.values()) if (cells[at]?.text.trim() !== title) return false;
  return true;
}

/** Whether a header that cannot be used is that of figures, which were meant to be read. */
const isOfFigures = ({ columns, faults }: Header): boolean =>
  faults.some(({ column }) => column !== null) ||
  (columns.has('figure') && (columns.has('indicator') || columns.has('indicatorName')));

/** Finds the table of each sheet: rows above its header are titles, rows below it are data. */
export class TableFinder {
  readonly #sheets = new Map<string | null, Sheet>();

  constructor(readonly file: string) {}

  /** The table that a row belongs to; null of a header, and where the sheet has none that can be used. */
  tableAt(row: RawRow): SubmittedTable | null {
    const known = this.#sheets.get(row.sheet);
    if (known?.header) {
      const { read, table } = known.header;
      return read.faults.length > 0 || isHeaderAgain(table, row) ? null : table;
    }
    const sheet: Sheet = known ?? { above: [], header: null };
    this.#sheets.set(row.sheet, sheet);
    if (sheet.above.length >= mostRowsAbove) return null;
    const read = readHeader(textsOf(row));
    if (read) sheet.header = { row, read, table: tableOf(read, row) };
    else sheet.above.push(row);
    return null;
  }

  /** Headers that cannot be used, and a file without any table; to be asked at the end of the file. */
  faults(): Fault[] {
    const headers = [...this.#sheets.values()].flatMap(({ header }) => header ?? []);
    const isRead = headers.some(({ read }) => read.faults.length === 0);
    const faulty = headers.filter(({ read }) => read.faults.length > 0 && (!isRead || isOfFigures(read)));
    if (faulty.length > 0) return faulty.flatMap(({ row, read }) => this.#tellAll(row, read.faults));
    return isRead ? [] : [this.#noTable()];
  }

  /** Columns and sheets that were not read; to be asked at the end of the file. */
  warnings(): Fault[] {
    const sheets = [...this.#sheets.values()];
    const ignored = sheets.flatMap(({ header }) =>
      header && header.read.faults.length === 0 ? this.#tellAll(header.row, header.read.ignored) : [],
    );
    if (this.faults().length > 0) return ignored;
    const unread = sheets.flatMap(({ header, above }) => {
      const row = header ? header.row : above[0];
      return row && (!header || header.read.faults.length > 0) ? [row] : [];
    });
    return [...ignored, ...unread.map((row) => this.#tell(placeOf(row), rowText(row), unreadSheet))];
  }

  #noTable(): Fault {
    const rows = [...this.#sheets.values()].flatMap(({ above }) => above);
    const [first] = rows;
    if (!first) return this.#tell({ line: 1, column: null }, foundNothing, noRows);
    const text = rows.flatMap(textsOf).join(' ');
    const mistake = mistakeOf(text);
    if (!mistake) return this.#tell(placeOf(first), rowText(first), noTable);
    const refusal = mistakenRefusal(mistake);
    return this.#tell(placeOf(first), refusal, refusal);
  }

  #tellAll(row: RawRow, faults: readonly HeaderFault[]): Fault[] {
    return faults.map((fault) => this.#tell({ ...placeOf(row), column: fault.column }, fault, fault));
  }

  #tell(place: Place, found: Found, expectation: Expectation): Fault {
    return faultAt(this.file, place, found, expectation);
  }
}
