import type { StagedRow } from '../../ledger/write/stage-observations.ts';
import type { Fault } from '../fault.ts';
import type { FaultLog } from '../ingest/fault-log.ts';
import type { NumberStyle } from '../read/figure-text/number-style.ts';
import type { RawRow } from '../read/raw-row.ts';
import { openReading } from '../read/reading.ts';
import type { Door, Submission } from '../submission.ts';
import { isRawRow } from '../workbook/read-workbook.ts';
import { openRows } from './open-rows.ts';
import { readSubmittedRow } from './read-submitted-row.ts';
import { cellOf, hasFigureColumn, type SubmittedTable } from './submitted-table.ts';
import { TableFinder } from './table-finder.ts';

export interface SubmittedReading {
  readonly style: NumberStyle;
  /** The source of rows that name none. */
  readonly sourceId: string;
  /** The sources that a row may name. */
  readonly ownSources: ReadonlySet<string>;
  readonly faults: FaultLog;
  readonly warnings: FaultLog;
}

const progressEvery = 5000;

/** What a refused row held, by the titles of its columns. */
const cellsOf = (table: SubmittedTable, row: RawRow): Record<string, string> =>
  Object.fromEntries([...table.columns].map(([column]) => [column, cellOf(table, row, column).text]));

/** A template comes back with rows that nobody filled in. */
const isLeftEmpty = (table: SubmittedTable, row: RawRow): boolean =>
  hasFigureColumn(table) && cellOf(table, row, 'figure').text.trim() === '';

/** The rows of a province's file as claims or, with their faults, as refused: one after the other, none of them kept here. */
export async function* readSubmittedRows(
  door: Door,
  submission: Submission,
  { style, sourceId, ownSources, faults, warnings }: SubmittedReading,
): AsyncGenerator<StagedRow> {
  const file = submission.file;
  const reading = openReading({ name: file, kind: 'observations', bytes: Buffer.alloc(0) }, door);
  const finder = new TableFinder();
  // What is wrong with cells of a workbook is told before their row.
  let damaged: Fault[] = [];
  let rows = 0;
  for await (const row of openRows(submission.path, submission.format, door)) {
    if (!isRawRow(row)) {
      const { kind, ...fault } = row;
      if (kind === 'warning') warnings.add({ file, ...fault });
      else damaged.push({ file, ...fault });
      continue;
    }
    const table = finder.tableAt(row);
    const damages = damaged.filter(({ sheet, line }) => sheet === row.sheet && line === row.line);
    damaged = [];
    if (!table || isLeftEmpty(table, row)) continue;
    rows += 1;
    if (rows % progressEvery === 0) submission.onProgress?.({ step: 'reading', rows, of: null });
    const claim = readSubmittedRow(row, table, {
      reading,
      style,
      sourceId,
      ownSources,
      provinceId: submission.provinceId,
    });
    const place = { sheet: row.sheet, line: row.line };
    if (claim && damages.length === 0)
      yield { ...place, claim, sourceColumn: table.columns.get('source')?.title ?? 'source' };
    else {
      const own = reading.faults.splice(0).map((fault) => ({ ...fault, sheet: row.sheet }));
      // A cell that holds a formula is no figure either, which need not be said twice.
      const found: readonly Fault[] = damages.length > 0 ? damages : own;
      for (const fault of found) faults.add(fault);
      yield { ...place, claim: null, cells: cellsOf(table, row), faults: found };
    }
  }
  for (const fault of finder.faults(file)) faults.add(fault);
}
