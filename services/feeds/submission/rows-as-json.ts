import { badArgument } from '../../../schema/errors/catalogue.ts';
import { figureCells } from './figure-cells.ts';
import type { ReportedFigure } from './submission.input.ts';

const words = ['indicator', 'period', 'unit', 'locator', 'note'] as const;

function rowAsJson(row: ReportedFigure, at: number): string {
  const properties = words.flatMap((name) => {
    const text = row[name];
    return typeof text === 'string' ? [`${JSON.stringify(name)}: ${JSON.stringify(text)}`] : [];
  });
  // A number goes as it was written, for a number of JavaScript would lose its last zeros.
  const figure = figureCells(`rows[${at}]`, row).map(
    ([column, { text, isNumber }]) => `${JSON.stringify(column)}: ${isNumber ? text : JSON.stringify(text)}`,
  );
  return `{ ${[...properties, ...figure].join(', ')} }`;
}

/** The rows of a call as a file, one a line, so that they go the way of every file and faults name their line. */
export function rowsAsJson(rows: readonly ReportedFigure[]): string {
  const written = rows.filter(({ columns }) => (columns ?? null) === null).length;
  if (written !== 0 && written !== rows.length)
    throw badArgument('rows', 'both figure and columns', 'figure in every row, or columns in every row');
  return `[\n${rows.map(rowAsJson).join(',\n')}\n]\n`;
}
