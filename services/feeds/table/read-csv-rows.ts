import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { RawCell, RawRow } from '../read/raw-row.ts';
import { textPieces } from './text-lines.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** No cell of a report is longer; a file whose quote is never closed must not be held whole. */
export const longestRecord = 1024 * 1024;
const mostCells = 200;

const delimiters = [',', ';', '\t'] as const;

/** What parts cells is what the first line holds most of; spreadsheets of Vietnamese settings write semicolons. */
function delimiterOf(text: string): string {
  const firstLine = text.trimStart().split('\n', 1)[0] ?? '';
  const counts = delimiters.map((delimiter) => firstLine.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

const asCell = (text: string): RawCell => ({ text: text.normalize('NFC'), isNumber: false });

const quoteMend = {
  expected: 'cells parted by commas, semicolons or tabs, a quoted cell closed by its quote',
  mendVi:
    'Sửa dấu ngoặc kép ở dòng này: ô có dấu phân cách đặt trong "…", dấu ngoặc kép bên trong viết hai lần. Các dòng sau chưa được đọc.',
  mendEn:
    'Mend the quotes of this row: a cell with a delimiter stands in "…", a quote inside is doubled. The rows after it were not read.',
};

/** The rows of a CSV file, one after the other; blank lines are left out. Throws UnreadableFile where it cannot go on. */
export async function* readCsvRows(path: string): AsyncGenerator<RawRow> {
  const pieces = textPieces(path);
  let start = '';
  // A piece may be empty, or end within the first line.
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    start += next.value;
    if (start.trimStart().includes('\n') || start.length > longestRecord) break;
  }
  async function* whole(): AsyncGenerator<string> {
    yield start;
    yield* pieces;
  }
  let line = 1;
  const parser = parse({
    delimiter: delimiterOf(start),
    record_delimiter: '\n',
    relax_column_count: true,
    max_record_size: longestRecord,
    info: true,
  });
  const source = Readable.from(whole());
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const begun = line;
      line = info.lines + 1;
      if (record.length > mostCells)
        throw new UnreadableFile({ line: begun, column: null }, `${record.length} cells`, {
          expected: `at most ${mostCells} cells a row`,
          mendVi: `Xóa các cột thừa: một dòng có nhiều nhất ${mostCells} ô.`,
          mendEn: `Remove the columns that are not needed: a row has at most ${mostCells} cells.`,
        });
      if (record.some((cell) => cell.trim() !== '')) yield { sheet: null, line: begun, cells: record.map(asCell) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFile({ line, column: null }, error.message.slice(0, 200), quoteMend);
  } finally {
    source.destroy();
    parser.destroy();
  }
}
