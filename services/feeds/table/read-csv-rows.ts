import { foundCells } from '../read/csv-words.ts';
import { atMost } from '../read/expectations.ts';
import type { RawCell, RawRow } from '../read/raw-row.ts';
import { readCsvRecords } from './read-csv-records.ts';
import { UnreadableFile } from './unreadable-file.ts';

const mostCells = 200;

const asCell = (text: string): RawCell => ({ text: text.normalize('NFC'), isNumber: false });

const tooWide = (line: number, cells: number): UnreadableFile =>
  new UnreadableFile({ line, column: null }, foundCells(cells), {
    ...atMost(mostCells, 'ô mỗi dòng', 'cells a row'),
    mendVi: `Xóa các cột thừa: một dòng có nhiều nhất ${mostCells} ô.`,
    mendEn: `Remove the columns that are not needed: a row has at most ${mostCells} cells.`,
  });

/** The rows of a CSV file, one after the other; blank lines are left out. Throws UnreadableFile where it cannot go on. */
export async function* readCsvRows(path: string): AsyncGenerator<RawRow> {
  for await (const { line, cells, delimiter: partedBy } of readCsvRecords(path)) {
    if (cells.length > mostCells) throw tooWide(line, cells.length);
    if (cells.some((cell) => cell.trim() !== '')) yield { sheet: null, line, cells: cells.map(asCell), partedBy };
  }
}
