import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { foundWords } from '../fault.ts';
import { csvErrorWords } from '../read/csv-words.ts';
import { delimiterOf } from './csv-delimiter.ts';
import { textPieces } from './text-pieces.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface CsvRecord {
  /** From 1: on which it begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Characters: no row of a report is longer, and a file whose quote is never closed must not be held whole. */
export const longestRecord = 1024 * 1024;

const quoteMend = {
  expectedVi: 'các ô ngăn cách bằng dấu phẩy, chấm phẩy hoặc tab, dấu ngoặc kép có mở có đóng',
  expectedEn: 'cells parted by commas, semicolons or tabs, a quoted cell closed by its quote',
  mendVi:
    'Sửa dấu ngoặc kép ở dòng này: ô có dấu phân cách đặt trong "…", dấu ngoặc kép bên trong viết hai lần. Các dòng sau chưa được đọc.',
  mendEn:
    'Mend the quotes of this row: a cell with a delimiter stands in "…", a quote inside is doubled. The rows after it were not read.',
};

const longMend = {
  expectedVi: `một dòng có nhiều nhất ${longestRecord} ký tự`,
  expectedEn: `a row of at most ${longestRecord} characters`,
  mendVi: `Dòng này dài quá ${longestRecord} ký tự: rút ngắn nội dung các ô, hoặc đóng dấu ngoặc kép còn mở ở dòng này.`,
  mendEn: `This row is longer than ${longestRecord} characters: shorten its cells, or close the quote that is left open in it.`,
};

const unreadable = (line: number, error: CsvError): UnreadableFile =>
  error.code === 'CSV_MAX_RECORD_SIZE'
    ? new UnreadableFile({ line, column: null }, foundWords('dòng dài không hết', 'a row without end'), longMend)
    : new UnreadableFile({ line, column: null }, csvErrorWords(error), quoteMend);

export interface CsvReading {
  /** True to take a quote that is out of place for a letter, as a copy of the file does. */
  readonly relaxQuotes?: boolean;
}

/** The delimiter of a file, and its text from the beginning. */
async function openText(path: string): Promise<{ delimiter: string; text: AsyncGenerator<string> }> {
  const pieces = textPieces(path);
  let start = '';
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    start += next.value;
    // The first piece of a file is long enough to tell; an empty one, or a mark alone, is not.
    if (start.length >= 4096) break;
  }
  async function* text(): AsyncGenerator<string> {
    yield start;
    yield* pieces;
  }
  return { delimiter: delimiterOf(start), text: text() };
}

/** The records of a CSV file, blank lines among them. Throws UnreadableFile where it cannot be cut any further. */
export async function* readCsvRecords(
  path: string,
  { relaxQuotes = false }: CsvReading = {},
): AsyncGenerator<CsvRecord & { readonly delimiter: string }> {
  const { delimiter, text } = await openText(path);
  // An error is told ahead of the records that were cut before it, so these are counted as they are cut.
  let lineToCut = 1;
  let line = 1;
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: relaxQuotes,
    max_record_size: longestRecord,
    info: true,
    on_record: (cells, { lines }) => {
      lineToCut = lines + 1;
      return cells;
    },
  });
  const source = Readable.from(text);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const begun = line;
      line = info.lines + 1;
      yield { line: begun, cells: record, delimiter };
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(lineToCut, error) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}
