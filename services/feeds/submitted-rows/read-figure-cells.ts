import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import { figureColumns, type FigureColumn } from '../read/figure-columns.ts';
import type { NumberStyle } from '../read/figure-text/number-style.ts';
import { readFigure } from '../read/figure-text/read-figure.ts';
import { readMachineNumber, readNumber } from '../read/figure-text/read-number.ts';
import { cellOf, hasFigureColumn } from './submitted-table.ts';
import type { SubmittedRow } from './submitted-row.ts';

type FigureCells = Record<FigureColumn | 'qualifier', string>;

/** Numbers in columns of their own, each written in the style of the file. */
function readColumns(row: SubmittedRow, style: NumberStyle): FigureCells {
  const cells = { qualifier: row.text('qualifier') || 'exact' } as FigureCells;
  for (const column of figureColumns) {
    const { text, isNumber } = cellOf(row.table, row.row, column);
    const plain = text.trim();
    const sign = plain.startsWith('-') ? '-' : '';
    const number =
      plain === '' ? '' : isNumber ? readMachineNumber(plain) : readNumber(plain.slice(sign.length), style, () => true);
    cells[column] = typeof number === 'string' ? (isNumber || number === '' ? number : sign + number) : '';
    if (typeof number !== 'string') row.refuse(column, number);
  }
  return cells;
}

/** The figure of a row in the columns of the data set; undefined where it was refused. */
export function readFigureCells(row: SubmittedRow, entry: IndicatorEntry, style: NumberStyle): FigureCells | undefined {
  if (!hasFigureColumn(row.table)) return readColumns(row, style);
  const figure = readFigure(cellOf(row.table, row.row, 'figure'), style, entry.unit);
  return 'mendEn' in figure ? row.refuse('figure', figure) : { ...figure };
}
