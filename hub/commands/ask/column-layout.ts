import type { AnswerTable } from './answer-table.ts';
import { cellText, displayWidth, isOneWord, shorten } from './cell-text.ts';

export interface ColumnLayout {
  readonly header: string;
  readonly width: number;
  readonly isNumeric: boolean;
  readonly cells: readonly string[];
}

/** Frame and padding beside the text of one column: `│ text `. */
const framePerColumn = 3;
const leastTextWidth = 10;

/** Where a header may be broken: after a dot, and before a hump where the terminal is narrow. */
const atDots = /(?<=\.)/;
const atHumps = /(?<=\.)|(?<=[a-z\d])(?=[A-Z])/;

function wrapHeader(header: string, width: number, at: RegExp): string {
  const lines: string[] = [];
  for (const piece of header.split(at)) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(last + piece) <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines.join('\n');
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(displayWidth));

const frameWidth = (columns: number): number => columns * framePerColumn + 1;

/** Takes from the widest sentences, then from the widest codes, until all fit; undefined where no such width is left to take. */
function fittingWidths(
  columns: readonly (ColumnLayout & { least: number })[],
  available: number,
): number[] | undefined {
  const widths = columns.map(({ width }) => width);
  let excess = widths.reduce((sum, width) => sum + width, 0) - available;
  while (excess > 0) {
    const room = (at: number): number => (widths[at] ?? 0) - (columns[at]?.least ?? 0);
    const takeFrom = widths.map((_, at) => at).filter((at) => room(at) > 0);
    const sentences = takeFrom.filter((each) => !columns[each]?.cells.every(isOneWord));
    const [at] = (sentences.length > 0 ? sentences : takeFrom).toSorted((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0));
    if (at === undefined) return undefined;
    widths[at] = (widths[at] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
}

function readColumn(table: AnswerTable, at: number): Omit<ColumnLayout, 'width'> {
  const values = table.rows.map((row) => row[at] ?? null);
  const isNumeric =
    values.some((value) => typeof value === 'number') &&
    values.every((value) => typeof value === 'number' || value === null);
  return { header: table.columns[at] ?? '', cells: values.map(cellText), isNumeric };
}

/** As narrow as the header, broken `at`, and the cells allow. */
function wrapped(column: Omit<ColumnLayout, 'width'>, at: RegExp): ColumnLayout & { least: number } {
  const header = widest(column.header.split(at));
  const width = Math.max(header, widest(column.cells));
  const least = column.isNumeric ? width : Math.min(width, Math.max(header, leastTextWidth));
  return { ...column, header: wrapHeader(column.header, width, at), width, least };
}

/** Columns that fit `terminalWidth`, where one is given, by shortening the widest texts; numbers are never cut. Undefined where they cannot fit. */
export function layOutColumns(table: AnswerTable, terminalWidth = Infinity): readonly ColumnLayout[] | undefined {
  const columns = table.columns.map((_, at) => readColumn(table, at));
  const available = terminalWidth - frameWidth(columns.length);
  const roomy = columns.map((column) => wrapped(column, atDots));
  if (roomy.reduce((sum, { width }) => sum + width, 0) <= available) return roomy;
  const narrow = columns.map((column) => wrapped(column, atHumps));
  const widths = fittingWidths(narrow, available);
  return widths?.map((width, at) => {
    const { header = '', cells = [], isNumeric = false } = columns[at] ?? {};
    return {
      header: wrapHeader(header, width, atHumps),
      width,
      isNumeric,
      cells: cells.map((cell) => shorten(cell, width)),
    };
  });
}
