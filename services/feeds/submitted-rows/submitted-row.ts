import type { Place } from '../fault.ts';
import { withoutInvisible } from '../read/figure-text/plain-text.ts';
import type { RawCell, RawRow } from '../read/raw-row.ts';
import { refuse, type Expectation, type Reading } from '../read/reading.ts';
import type { ReportColumn } from './column-names.ts';
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

  cell(column: ReportColumn): RawCell {
    return cellOf(this.table, this.row, column);
  }

  /** Without the spaces around it and the signs in it that nobody sees. */
  text(column: ReportColumn): string {
    return withoutInvisible(this.cell(column).text).trim();
  }

  placeOf(column: ReportColumn): Place {
    const title = titleOf(this.table, column);
    const { sheet, line, path } = this.row;
    return { sheet, line, column: path === undefined ? title : `${path}.${title}` };
  }

  refuse(column: ReportColumn, expectation: Expectation): undefined {
    this.#isRefused = true;
    refuse(this.reading, this.placeOf(column), this.text(column), expectation);
  }

  /** Where no one cell is at fault. */
  refuseWhole(found: string, expectation: Expectation): undefined {
    this.#isRefused = true;
    refuse(this.reading, { line: this.row.line, column: this.row.path ?? null }, found, expectation);
  }
}
