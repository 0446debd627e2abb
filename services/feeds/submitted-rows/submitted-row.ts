import { foundText, type Expectation, type Found, type Place } from '../fault.ts';
import { withoutInvisible } from '../read/figure-text/plain-text.ts';
import type { RawCell, RawRow } from '../read/raw-row.ts';
import { refuse, type Reading } from '../read/reading.ts';
import type { ReportColumn } from './column-names.ts';
import { cellOf, placeOf, type SubmittedTable } from './submitted-table.ts';

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

  cell(column: ReportColumn): RawCell {
    return cellOf(this.table, this.row, column);
  }

  /** Without the spaces around it and the signs in it that nobody sees. */
  text(column: ReportColumn): string {
    return withoutInvisible(this.cell(column).text).trim();
  }

  placeOf(column: ReportColumn): Place {
    return placeOf(this.table, this.row, column);
  }

  refuse(column: ReportColumn, expectation: Expectation): undefined {
    this.#isRefused = true;
    // As it was found: a sign that nobody sees may be what is wrong.
    refuse(this.reading, this.placeOf(column), foundText(this.cell(column).text.trim()), expectation);
  }

  /** Where no one cell is at fault. */
  refuseWhole(found: Found, expectation: Expectation): undefined {
    this.#isRefused = true;
    refuse(this.reading, { line: this.row.line, column: this.row.path ?? null }, found, expectation);
  }
}
