import type { Place } from '../fault.ts';
import type { ReportColumn } from '../read/figure-text/fold-header.ts';
import type { RawRow } from '../read/raw-row.ts';
import { refuse, type Expectation, type Reading } from '../read/reading.ts';
import { cellOf, titleOf, type SubmittedTable } from './submitted-table.ts';

/** A row of the file while it is read: cells by column, and faults at the title that the file gives the column. */
export class SubmittedRow {
  #isRefused = false;

  constructor(
    readonly row: RawRow,
    readonly table: SubmittedTable,
    readonly reading: Reading,
  ) {}

  get isRefused(): boolean {
    return this.#isRefused;
  }

  text(column: ReportColumn): string {
    return cellOf(this.table, this.row, column).text.trim();
  }

  placeOf(column: ReportColumn): Place {
    return { line: this.row.line, column: titleOf(this.table, column) };
  }

  refuse(column: ReportColumn, expectation: Expectation): undefined {
    this.#isRefused = true;
    refuse(this.reading, this.placeOf(column), this.text(column), expectation);
  }
}
