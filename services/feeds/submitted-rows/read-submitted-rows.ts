import type { StagedRow } from '../../ledger/write/stage-observations.ts';
import { faultAt, foundWords, type Expectation, type Fault } from '../fault.ts';
import type { FaultLog } from '../ingest/fault-log.ts';
import { figureColumns } from '../read/figure-columns.ts';
import { saysUnknown } from '../read/figure-text/no-figure.ts';
import { plainText } from '../read/figure-text/plain-text.ts';
import type { Door, Submission } from '../submission.ts';
import { isRawRow, type RowFault } from '../table/row-fault.ts';
import { keepCells } from './kept-cells.ts';
import { openRows } from './open-rows.ts';
import { readSubmittedRow } from './read-submitted-row.ts';
import type { RowReading } from './row-reading.ts';
import { damagesOf, type Damage } from './row-damage.ts';
import { checkCellCount } from './row-shape.ts';
import { RowWarnings } from './row-warnings.ts';
import { SubmittedRow } from './submitted-row.ts';
import { hasFigureColumn, titleOf } from './submitted-table.ts';
import { TableFinder } from './table-finder.ts';
import { warnOfRow } from './warn-of-row.ts';

export interface SubmittedLogs {
  readonly faults: FaultLog;
  readonly warnings: FaultLog;
}

const progressEvery = 5000;
const noDamages: readonly Damage[] = [];
/** Longer than any words for "not known", and shorter than what is not worth looking through. */
const longestUnknown = 40;

const noFigures: Expectation = {
  expectedVi: 'các dòng có số liệu',
  expectedEn: 'rows with figures',
  mendVi: 'Tệp không có dòng nào có số liệu, nên không có gì thay đổi.',
  mendEn: 'No row of the file holds a figure, so nothing changes.',
};

const figureCells = ['figure', 'qualifier', ...figureColumns] as const;
const isOfFigure = ({ column }: Damage): boolean => figureCells.some((each) => each === column);

/** A template comes back with rows that nobody filled in, and reports say that they do not know yet. */
function isWithoutFigure(row: SubmittedRow, damages: readonly Damage[]): boolean {
  if (damages.some(isOfFigure)) return false;
  if (hasFigureColumn(row.table)) return saysUnknown(plainText(row.text('figure').slice(0, longestUnknown)));
  return figureCells.every((column) => row.text(column) === '');
}

/** What is wrong with cells, and what is wrong with the row beside them; a formula is no figure either, which is said once. */
function faultsOf(row: SubmittedRow, damages: readonly Damage[]): Fault[] {
  const { file, faults: own } = row.reading;
  const told = damages.map(({ column, fault }) => faultAt(file.name, row.placeOf(column), fault, fault));
  const damaged = new Set(told.map(({ column }) => column));
  return [
    ...told,
    ...own.splice(0).flatMap((fault) => (damaged.has(fault.column) ? [] : [{ ...fault, sheet: row.row.sheet }])),
  ];
}

/** Reads one row of a table to what is staged of it. */
function readRow(row: SubmittedRow, damages: readonly Damage[], options: RowReading, warnings: RowWarnings): StagedRow {
  const { sheet, line } = row.row;
  const claim = readSubmittedRow(row, options);
  if (claim && damages.length === 0) {
    warnOfRow(row, claim, options, warnings);
    return { sheet, line, claim, sourceColumn: titleOf(row.table, 'source') };
  }
  const cells = keepCells(
    row,
    damages.map(({ column }) => column),
  );
  return { sheet, line, claim: null, cells, faults: faultsOf(row, damages) };
}

/** The rows of a province's file as claims or, with their faults, as refused: one after the other, none of them kept here. */
export async function* readSubmittedRows(
  door: Door,
  { file, path, format, onProgress }: Submission,
  options: RowReading,
  { faults, warnings: log }: SubmittedLogs,
): AsyncGenerator<StagedRow> {
  const finder = new TableFinder(file);
  const warnings = new RowWarnings(file, log);
  let damaged: RowFault[] = [];
  let rows = 0;
  for await (const found of openRows(path, format, door)) {
    if (!isRawRow(found)) {
      if (found.kind === 'fault') damaged.push(found);
      else warnings.add(found, found, found);
      continue;
    }
    const table = finder.tableAt(found);
    const damages = table && damaged.length > 0 ? damagesOf(table, damaged, found.path) : noDamages;
    if (damaged.length > 0) damaged = [];
    if (!table) continue;
    const row = new SubmittedRow(found, table, options.reading);
    if (isWithoutFigure(row, damages)) {
      warnings.count('empty', { sheet: found.sheet, line: found.line, column: null });
      continue;
    }
    if (++rows % progressEvery === 0) onProgress?.({ step: 'reading', rows, of: null });
    checkCellCount(row, warnings);
    const staged = readRow(row, damages, options, warnings);
    if (!staged.claim) for (const fault of staged.faults as Fault[]) faults.add(fault);
    yield staged;
  }
  const unread = finder.faults();
  for (const fault of unread) faults.add(fault);
  for (const warning of finder.warnings()) log.add(warning);
  warnings.tellCounted();
  if (rows === 0 && unread.length === 0 && !warnings.has('empty'))
    warnings.add({ line: 1, column: null }, foundWords('không có số liệu nào', 'no figures'), noFigures);
}
