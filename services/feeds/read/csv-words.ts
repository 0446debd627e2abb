import type { CsvError } from 'csv-parse';
import { foundWords, type Found } from '../fault.ts';

/** How many cells a row has. */
export const foundCells = (cells: number): Found => foundWords(`${cells} ô`, cells === 1 ? '1 cell' : `${cells} cells`);

const words: Readonly<Record<string, Found>> = {
  CSV_QUOTE_NOT_CLOSED: foundWords('dấu ngoặc kép mở mà không đóng', 'a quote that is not closed'),
  CSV_INVALID_CLOSING_QUOTE: foundWords('chữ ngay sau dấu ngoặc kép đóng', 'text right behind a closing quote'),
  INVALID_OPENING_QUOTE: foundWords('dấu ngoặc kép ở giữa ô', 'a quote in the middle of a cell'),
};

const others = foundWords('dòng không tách được thành các ô', 'a row that cannot be cut into cells');

/** What stands in a row that cannot be cut into cells; the parser says it in English alone. */
export const csvErrorWords = ({ code }: CsvError): Found => words[code] ?? others;
