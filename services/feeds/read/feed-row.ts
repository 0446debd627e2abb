import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { ClosedList } from '../../../schema/types/define-enum.ts';
import { parsePeriod, type Period } from '../../../schema/types/period.ts';
import { foundText, type Expectation, type Place } from '../fault.ts';
import { decimalText, normaliseDecimal } from './decimal.ts';
import { firstSaid, knownIndicator, knownProvince, oneOf, periodText, someText, yesOrNo } from './expectations.ts';
import type { FirstLines } from './first-lines.ts';
import { isStorable, refuse, storableText, type Reading } from './reading.ts';

/** A row whose cells are read by kind. Each reader answers undefined for what it had to refuse, and reading goes on. */
export class FeedRow<Column extends string> {
  #refused = false;
  readonly #cells: Readonly<Record<Column, string>>;

  constructor(
    readonly reading: Reading,
    readonly line: number,
    cells: Readonly<Record<Column, string>>,
  ) {
    this.#cells = cells;
    for (const column of Object.keys(cells) as Column[])
      if (!isStorable(cells[column])) this.refuse(column, storableText);
  }

  get isRefused(): boolean {
    return this.#refused;
  }

  /** Without the spaces around it, which spreadsheets leave behind. */
  cell(column: Column): string {
    return this.#cells[column].trim();
  }

  placeOf(column: Column): Place {
    return { line: this.line, column };
  }

  refuse(column: Column, expectation: Expectation): undefined {
    this.#refused = true;
    refuse(this.reading, this.placeOf(column), foundText(this.cell(column)), expectation);
  }

  /** Refuses a row that says again what these columns said in another; the last of them is named in the fault. */
  refuseRepeated(columns: readonly Column[], firstLines: FirstLines): void {
    const key = columns.map((column) => this.cell(column));
    const column = columns.at(-1);
    if (column === undefined || key.includes('')) return;
    const first = firstLines(key, this.line);
    if (first !== undefined) this.refuse(column, firstSaid(first));
  }

  text(column: Column): string | undefined {
    return this.cell(column) === '' ? this.refuse(column, someText(column)) : this.cell(column);
  }

  optionalText(column: Column): string | null {
    return this.cell(column) || null;
  }

  word<Word extends string>(column: Column, list: Pick<ClosedList<Word>, 'words' | 'has'>): Word | undefined {
    const text = this.cell(column);
    return list.has(text) ? text : this.refuse(column, oneOf(list.words));
  }

  yesNo(column: Column): boolean | undefined {
    const text = this.cell(column);
    return text === 'yes' || text === 'no' ? text === 'yes' : this.refuse(column, yesOrNo);
  }

  /** Null where the cell is empty. */
  decimal(column: Column): string | null | undefined {
    const text = this.cell(column);
    return text === '' ? null : (normaliseDecimal(text) ?? this.refuse(column, decimalText(text)));
  }

  period(column: Column): Period | undefined {
    return parsePeriod(this.cell(column)) ?? this.refuse(column, periodText);
  }

  province(column: Column): string | undefined {
    const id = this.cell(column);
    const expectation = knownProvince(id, this.reading);
    return expectation ? this.refuse(column, expectation) : id;
  }

  indicator(column: Column): IndicatorEntry | undefined {
    const code = this.cell(column);
    return this.reading.contract.catalogue.byCode(code) ?? this.refuse(column, knownIndicator(code, this.reading));
  }
}
