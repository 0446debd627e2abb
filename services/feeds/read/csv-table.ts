import { CsvError, parse } from 'csv-parse/sync';
import { foundText, foundWords, type Expectation } from '../fault.ts';
import { csvErrorWords, foundCells } from './csv-words.ts';
import { decodeText } from './decode-text.ts';
import { FeedRow } from './feed-row.ts';
import { refuse, type Reading } from './reading.ts';

interface NumberedRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The records up to the first that cannot be cut into cells; that one becomes a fault. */
function cutRecords(text: string, reading: Reading): NumberedRecord[] {
  const records: NumberedRecord[] = [];
  // The parser tells the last line of a record, and blank lines are records to it: the next line begins the next one.
  let line = 1;
  try {
    parse(text, {
      bom: true,
      // A row of too many or too few cells is a fault of that row, not of all rows after it.
      relax_column_count: true,
      on_record: (cells: string[], { lines }: { lines: number }) => {
        if (cells.length > 1 || cells[0] !== '') records.push({ line, cells });
        line = lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    refuse(reading, { line, column: null }, csvErrorWords(error), {
      expectedVi: 'các ô ngăn cách bằng dấu phẩy, dấu ngoặc kép có mở có đóng',
      expectedEn: 'cells parted by commas, a quoted cell closed by its quote',
      mendVi:
        'Sửa dấu ngoặc kép ở dòng này: ô có dấu phẩy đặt trong "…", dấu ngoặc kép bên trong viết hai lần. Các dòng sau chưa được đọc.',
      mendEn:
        'Mend the quotes of this row: a cell with a comma stands in "…", a quote inside is doubled. The rows after it were not read.',
    });
  }
  return records;
}

/** A row of more cells is no header, and one fault says so better than one for every cell. */
const mostColumns = 100;

/** Spreadsheets of Vietnamese settings part cells by semicolons: one fault says so, not one for every column. */
const commaSeparated: Expectation = {
  expectedVi: 'các ô ngăn cách bằng dấu phẩy',
  expectedEn: 'cells parted by commas',
  mendVi: 'Lưu tệp với dấu phẩy ngăn cách ô, không dùng dấu chấm phẩy hay tab; số thập phân dùng dấu chấm.',
  mendEn: 'Save the file with commas between cells, not semicolons or tabs, and with decimal points.',
};

function checkHeader(header: NumberedRecord | undefined, columns: readonly string[], reading: Reading): boolean {
  const names = header?.cells.map((name) => name.trim()) ?? [];
  const line = header?.line ?? 1;
  if (names.length === 1 && /[;\t]/.test(names[0] ?? '')) {
    refuse(reading, { line, column: null }, foundText(names[0] ?? ''), commaSeparated);
    return false;
  }
  if (names.length > mostColumns) {
    refuse(reading, { line, column: null }, foundWords(`${names.length} cột`, `${names.length} columns`), {
      expectedVi: `các cột ${columns.join(',')}`,
      expectedEn: `the columns ${columns.join(',')}`,
      mendVi: `Dòng đầu phải là dòng tiêu đề: ${columns.join(',')}.`,
      mendEn: `Make the first row the header: ${columns.join(',')}.`,
    });
    return false;
  }
  const before = reading.faults.length;
  for (const column of columns)
    if (!names.includes(column))
      refuse(reading, { line, column }, foundText(''), {
        expectedVi: `cột ${column}`,
        expectedEn: `the column ${column}`,
        mendVi: `Thêm cột ${column} vào dòng tiêu đề. Các cột: ${columns.join(',')}.`,
        mendEn: `Add the column ${column} to the header row. The columns are ${columns.join(',')}.`,
      });
  for (const [at, name] of names.entries()) {
    const isTwice = names.indexOf(name) < at;
    if (columns.includes(name) && !isTwice) continue;
    refuse(reading, { line, column: name === '' ? null : name }, foundText(name), {
      expectedVi: isTwice ? 'mỗi cột chỉ xuất hiện một lần' : `chỉ có các cột ${columns.join(', ')}`,
      expectedEn: isTwice ? 'each column once' : `only ${columns.join(', ')}`,
      mendVi: `Xóa cột này hoặc sửa tên cột. Các cột: ${columns.join(',')}.`,
      mendEn: `Remove this column or correct its name. The columns are ${columns.join(',')}.`,
    });
  }
  return reading.faults.length === before;
}

/** The rows below a header that names exactly these columns, in any order; whatever cannot be cut into them is a fault. */
export function readCsvTable<const Column extends string>(
  reading: Reading,
  columns: readonly Column[],
): FeedRow<Column>[] {
  const text = decodeText(reading);
  if (text === undefined) return [];
  const [header, ...records] = cutRecords(text, reading);
  // A header that could not be cut is a fault already.
  if (!header && reading.faults.length > 0) return [];
  if (!checkHeader(header, columns, reading)) return [];
  const names = header?.cells.map((name) => name.trim()) ?? [];
  return records.flatMap(({ line, cells }) => {
    if (cells.length === names.length) {
      const named = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])) as Record<Column, string>;
      return [new FeedRow(reading, line, named)];
    }
    refuse(reading, { line, column: null }, foundCells(cells.length), {
      expectedVi: `${names.length} ô`,
      expectedEn: `${names.length} cells`,
      mendVi: `Dòng phải có đúng ${names.length} ô. Ô có dấu phẩy phải đặt trong "…"; số không dùng dấu phẩy.`,
      mendEn: `Give the row exactly ${names.length} cells. A cell with a comma stands in "…"; numbers have no commas.`,
    });
    return [];
  });
}
