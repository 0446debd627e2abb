import type { RawCell } from '../read/raw-row.ts';
import { isReportColumn, isUnread, type ReportColumn } from './column-names.ts';
import type { SubmittedRow } from './submitted-row.ts';

/**
 * A refused row as it is kept to be mended: texts by what their columns mean. Beside them stand, under names that no
 * column has, which cells were numbers of a spreadsheet, of JSON or of the data set, and which could not be read as they
 * were and must be replaced.
 */
export type KeptCells = Readonly<Record<string, string>>;

const machineKey = 'typedAsNumbers';
const damagedKey = 'mustBeReplaced';

const longestKept = 2000;

/** A database keeps no other control characters, and no halves of characters. */
const storable = (text: string): string =>
  text
    .slice(0, longestKept)
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\n]/gu, '\ufffd');

/** `damaged` are columns whose cells are no plain texts or numbers, or stood twice. */
export function keepCells(row: SubmittedRow, damaged: readonly ReportColumn[]): KeptCells {
  const kept = [...row.table.columns.keys()].filter((column) => column === 'note' || !isUnread(column));
  const numbers = kept.filter((column) => row.cell(column).isNumber);
  // The title of the figures may have told their unit.
  const unit = row.text('unit') || (row.table.figureHint ?? '');
  return {
    ...Object.fromEntries(kept.map((column) => [column, storable(row.text(column))])),
    ...(unit === '' ? {} : { unit: storable(unit) }),
    ...(numbers.length > 0 ? { [machineKey]: numbers.join(' ') } : {}),
    ...(damaged.length > 0 ? { [damagedKey]: damaged.join(' ') } : {}),
  };
}

const listed = (text: unknown): string[] => (typeof text === 'string' ? text.split(' ') : []);

/** What was kept of a row, to be read again. Whatever else the cells hold is left out. */
export function openKept(cells: Readonly<Record<string, unknown>>): {
  readonly cells: ReadonlyMap<ReportColumn, RawCell>;
  readonly damaged: readonly ReportColumn[];
} {
  const numbers = new Set(listed(cells[machineKey]));
  const opened = Object.entries(cells).flatMap(([column, text]) =>
    isReportColumn(column) && typeof text === 'string'
      ? [[column, { text, isNumber: numbers.has(column) }] as const]
      : [],
  );
  return { cells: new Map(opened), damaged: listed(cells[damagedKey]).filter(isReportColumn) };
}
