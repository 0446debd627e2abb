import type { ValidationReport } from '../report/validation-report.ts';
import { readCsvRecords } from '../table/read-csv-records.ts';
import { UnreadableFile } from '../table/unreadable-file.ts';
import { csvLine } from './csv-line.ts';
import { guardCsvCell } from './guard-csv-cell.ts';
import { marksOf, type Mark } from './mark.ts';

const heading = 'Kết quả kiểm tra';

const told = (marks: readonly Mark[]): string =>
  marks.map(({ column, text }) => `${column === null ? '' : `${column}: `}${text.replaceAll('\n', ' · ')}`).join(' | ');

/**
 * A copy of an uploaded CSV file with one more column that tells what is wrong with each row, in UTF-8 with a byte order
 * mark, piece by piece. Cells that a spreadsheet would run are guarded. A file that cannot be cut into cells to its end is
 * copied as far as it can, and what is told of the rest stands in the last line.
 */
export async function* markUpCsv(pathOfUpload: string, report: ValidationReport): AsyncGenerator<string> {
  const marks = Map.groupBy(marksOf(report), ({ line }) => line);
  const take = (line: number): string => {
    const text = told(marks.get(line) ?? []);
    marks.delete(line);
    return text;
  };
  yield '\ufeff';
  let isHeader = true;
  let [parting, end] = [',', ''];
  try {
    for await (const { line, cells, delimiter } of readCsvRecords(pathOfUpload, { relaxQuotes: true })) {
      parting = delimiter;
      const text = take(line);
      const last = isHeader ? [heading, text].filter((each) => each !== '').join(': ') : text;
      isHeader = false;
      yield csvLine([...cells, last].map(guardCsvCell), delimiter);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    end = `(${error.found.foundVi} · ${error.found.foundEn})`;
  }
  const rest = [end, told([...marks.values()].flat())].filter((each) => each !== '').join(' ');
  if (rest !== '') yield csvLine([guardCsvCell(rest)], parting);
}
