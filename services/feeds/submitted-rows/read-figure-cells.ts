import type { UnitWord } from '../../../schema/types/observation-words.ts';
import { figureColumns, type FigureColumn } from '../read/figure-columns.ts';
import { figureLimit } from '../read/figure-text/figure-expectations.ts';
import type { FigureKind } from '../read/figure-text/figure-kind.ts';
import { isFigure, type Figure } from '../read/figure-text/figure.ts';
import type { NumberStyle } from '../read/figure-text/number-style.ts';
import { plainText } from '../read/figure-text/plain-text.ts';
import { readPart } from '../read/figure-text/read-counts.ts';
import { readFigure } from '../read/figure-text/read-figure.ts';
import { readMachineNumber, readNumber } from '../read/figure-text/read-number.ts';
import type { RawCell } from '../read/raw-row.ts';
import type { Expectation } from '../fault.ts';
import type { SubmittedRow } from './submitted-row.ts';
import { hasFigureColumn } from './submitted-table.ts';

/** A figure in the columns of the data set, not checked yet. */
export type FigureCells = Record<FigureColumn | 'qualifier', string>;

const isPercent = (unit: UnitWord): boolean => unit === 'percent' || unit === 'percent-change';

const anyNumber = (): boolean => true;

function readWritten(text: string, column: FigureColumn, kind: FigureKind, style: NumberStyle): string | Expectation {
  if (column === 'numerator' || column === 'denominator') return readPart(text, kind, style);
  const fits = column === 'stated' ? anyNumber : (decimal: string) => figureLimit(kind.unit, decimal) === undefined;
  return readNumber(text, style, fits);
}

/** One number in a column of its own; an empty cell is an empty text. */
export function readNumberCell(
  { text, isNumber }: RawCell,
  column: FigureColumn,
  kind: FigureKind,
  style: NumberStyle,
): string | Expectation {
  const bare = text.trim();
  if (bare === '') return '';
  // Who wrote it for machines is told in the words of the data set, where the row is checked.
  if (style === 'canonical' && !isNumber) return bare;
  const withoutSign = isPercent(kind.unit) ? bare.replace(/ ?%$/, '') : bare;
  if (isNumber) return readMachineNumber(withoutSign);
  const plain = plainText(withoutSign);
  const minus = plain.startsWith('-') ? '-' : '';
  const number = readWritten(plain.slice(minus.length), column, kind, style);
  return typeof number === 'string' ? minus + number : number;
}

function readColumns(row: SubmittedRow, kind: FigureKind, style: NumberStyle): FigureCells | undefined {
  const cells = { qualifier: row.text('qualifier') || 'exact' } as FigureCells;
  let isRead = true;
  for (const column of figureColumns) {
    const number = readNumberCell(row.cell(column), column, kind, style);
    if (typeof number === 'string') cells[column] = number;
    else {
      isRead = false;
      row.refuse(column, number);
    }
  }
  return isRead ? cells : undefined;
}

/** The figure of a row in the columns of the data set; undefined where it was refused. */
export function readFigureCells(
  row: SubmittedRow,
  kind: FigureKind,
  style: NumberStyle,
): Figure | FigureCells | undefined {
  if (!hasFigureColumn(row.table)) return readColumns(row, kind, style);
  const figure = readFigure(row.cell('figure'), style, kind);
  return isFigure(figure) ? figure : row.refuse('figure', figure);
}
