import { figureColumns } from '../read/figure-columns.ts';
import type { NumberStyle } from '../read/figure-text/number-style.ts';
import type { RawCell } from '../read/raw-row.ts';
import { isReportColumn, isUnread, type ReportColumn } from './column-names.ts';
import type { SubmittedRow } from './submitted-row.ts';

/**
 * A refused row as it is kept to be mended: texts by what their columns mean. Beside them stand, under names that no
 * column has, how the file wrote its numbers, which cells were numbers of a spreadsheet or of JSON, and which could not be
 * read as they were and must be replaced. Without these the numbers are those of the data set: a row that was refused only
 * after it had been read.
 */
export type KeptCells = Readonly<Record<string, string>>;

const styleKey = 'numberStyle';
const machineKey = 'typedAsNumbers';
const damagedKey = 'mustBeReplaced';

const longestKept = 2000;

/** A database keeps no other control characters, and no halves of characters. */
const storable = (text: string): string =>
  text
    .slice(0, longestKept)
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\n]/gu, '\ufffd');

interface Keeping {
  readonly style: NumberStyle;
  /** The document that the file was said to come from; null where there is none. */
  readonly documentId: string | null;
  /** Columns whose cells are no plain texts or numbers, or stood twice. */
  readonly damaged: readonly ReportColumn[];
}

export function keepCells(row: SubmittedRow, { style, documentId, damaged }: Keeping): KeptCells {
  const kept = [...row.table.columns.keys()].filter((column) => column === 'note' || !isUnread(column));
  const numbers = kept.filter((column) => row.cell(column).isNumber);
  return {
    ...Object.fromEntries(kept.map((column) => [column, storable(row.text(column))])),
    // The title of the figures may have told their unit.
    unit: storable(row.text('unit') || (row.table.figureHint ?? '')),
    source: storable(row.text('source')) || (documentId ?? ''),
    [styleKey]: style,
    ...(numbers.length > 0 ? { [machineKey]: numbers.join(' ') } : {}),
    ...(damaged.length > 0 ? { [damagedKey]: damaged.join(' ') } : {}),
  };
}

const styles: ReadonlySet<string> = new Set<NumberStyle>([
  'vietnamese',
  'english',
  'undecided',
  'mostly-vietnamese',
  'mostly-english',
  'canonical',
]);
const isStyle = (text: unknown): text is NumberStyle => typeof text === 'string' && styles.has(text);

const listed = (text: unknown): string[] => (typeof text === 'string' ? text.split(' ') : []);

/** What was kept of a row, to be read again. Whatever else the cells hold is left out. */
export function openKept(cells: Readonly<Record<string, unknown>>): {
  readonly cells: ReadonlyMap<ReportColumn, RawCell>;
  readonly style: NumberStyle;
  readonly damaged: readonly ReportColumn[];
} {
  const style = cells[styleKey];
  const isOfDataSet = !isStyle(style);
  const numbers = new Set<string>(isOfDataSet ? figureColumns : listed(cells[machineKey]));
  const opened = Object.entries(cells).flatMap(([column, text]) =>
    isReportColumn(column) && typeof text === 'string'
      ? [[column, { text, isNumber: numbers.has(column) }] as const]
      : [],
  );
  return {
    cells: new Map(opened),
    style: isOfDataSet ? 'undecided' : style,
    damaged: listed(cells[damagedKey]).filter(isReportColumn),
  };
}
