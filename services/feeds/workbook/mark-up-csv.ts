import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import type { ValidationReport } from '../report/validation-report.ts';
import { csvLine } from './csv-line.ts';
import { guardCsvCell } from './guard-csv-cell.ts';
import { marksOf, type Mark } from './mark.ts';

const heading = 'Kết quả kiểm tra';

/** A record that never ends is a quote that was never closed. */
const longestRecord = 1024 * 1024;

async function firstLine(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16_384), 0, 16_384, 0);
    return /^[^\r\n]*/.exec(buffer.toString('utf8', 0, bytesRead))?.[0] ?? '';
  } finally {
    await file.close();
  }
}

const delimiters = [',', ';', '\t'] as const;

function delimiterOf(line: string): string {
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const [most = ','] = delimiters.toSorted((left, right) => bare.split(right).length - bare.split(left).length);
  return most;
}

const told = (marks: readonly Mark[]): string =>
  marks.map(({ column, text }) => `${column === null ? '' : `${column}: `}${text.replaceAll('\n', ' · ')}`).join(' | ');

/** The rows of an upload as far as they can be cut into cells, with the lines on which they begin. */
async function* recordsOf(path: string, delimiter: string): AsyncGenerator<{ line: number; cells: string[] }> {
  const records = createReadStream(path).pipe(
    parse({
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRecord,
      info: true,
    }),
  );
  let line = 1;
  try {
    for await (const { info, record } of records as AsyncIterable<{ info: { lines: number }; record: string[] }>) {
      yield { line, cells: record };
      line = info.lines + 1;
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    yield { line, cells: [`(${error.message.slice(0, 200)})`] };
  }
}

/**
 * A copy of an uploaded CSV file with one more column that tells what is wrong with each row, in UTF-8 with a byte order
 * mark, piece by piece. Cells that a spreadsheet would run are guarded.
 */
export async function* markUpCsv(pathOfUpload: string, report: ValidationReport): AsyncGenerator<string> {
  const delimiter = delimiterOf(await firstLine(pathOfUpload));
  const byLine = Map.groupBy(marksOf(report), ({ line }) => line);
  yield '\ufeff';
  let isHeader = true;
  for await (const { line, cells } of recordsOf(pathOfUpload, delimiter)) {
    const marks = told(byLine.get(line) ?? []);
    const last = isHeader && marks === '' ? heading : isHeader ? `${heading}: ${marks}` : marks;
    isHeader = false;
    yield csvLine([...cells, last].map(guardCsvCell), delimiter);
  }
}
