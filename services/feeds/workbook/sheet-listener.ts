import { foundWords } from '../fault.ts';
import { atMost } from '../read/expectations.ts';
import type { RawCell, RawRow } from '../read/raw-row.ts';
import { columnLetters, parseCellReference } from './cell-reference.ts';
import type { Attributes } from './parse-xml.ts';
import { emptyCell, readCell, type CellContext } from './read-cell.ts';
import {
  formulaFault,
  hiddenRowsWarning,
  longCellFault,
  mergedCellsWarning,
  repeatedCellFault,
} from './sheet-faults.ts';
import { TextRun } from './text-run.ts';
import { damaged, tooLarge, type UnreadableWorkbook } from './workbook-fault.ts';
import type { RowFault } from '../table/row-fault.ts';
import type { WorkbookLimits } from './workbook-limits.ts';

const mostMergeWarnings = 20;
const longestFormula = 400;

const shown = (attribute: string | undefined): string => `"${attribute?.slice(0, 20) ?? ''}"`;

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly format: number;
  stored: string;
  formula: string | null;
  readonly inline: TextRun | null;
}

/** Hears the tags of one sheet and gathers its rows, the faults of a row before the row itself. */
export class SheetListener {
  #found: (RawRow | RowFault)[] = [];
  #line = 0;
  #cells: RawCell[] = [];
  #faults: RowFault[] = [];
  /** Column after the last one read, for cells that do not name theirs. */
  #nextColumn = 0;
  #cell: OpenCell | null = null;
  #inside: 'v' | 'f' | null = null;
  /** Rows and cells outside the table belong to drawings. */
  #isInTable = false;
  #isInRow = false;
  #firstLine = 0;
  #hiddenRows = 0;
  #firstHidden = 0;
  #mergeWarnings = 0;

  constructor(
    readonly sheet: string,
    readonly context: CellContext,
    readonly limits: WorkbookLimits,
  ) {}

  /** What was gathered since it was last asked. */
  take(): readonly (RawRow | RowFault)[] {
    const found = this.#found;
    if (found.length > 0) this.#found = [];
    return found;
  }

  open(tag: string, attributes: Attributes): void {
    if (tag === 'sheetData') this.#isInTable = true;
    else if (tag === 'mergeCell') this.#merge(attributes['ref'] ?? '');
    else if (!this.#isInTable) return;
    else if (tag === 'c') this.#openCell(attributes);
    else if (tag === 'v' || tag === 'f') this.#enter(tag);
    else if (tag === 'row') this.#openRow(attributes);
    else this.#cell?.inline?.open(tag);
  }

  text(text: string): void {
    const cell = this.#cell;
    if (!cell) return;
    if (this.#inside === 'v') cell.stored += text.slice(0, this.limits.cellCharacters + 1 - cell.stored.length);
    else if (this.#inside === 'f') cell.formula += text.slice(0, longestFormula);
    else cell.inline?.text(text);
  }

  close(tag: string): void {
    if (!this.#isInTable) return;
    if (tag === 'c') this.#closeCell();
    else if (tag === 'v' || tag === 'f') this.#inside = null;
    else if (tag === 'row') this.#closeRow();
    else if (tag === 'sheetData') this.#closeTable();
    else this.#cell?.inline?.close(tag);
  }

  #openRow(attributes: Attributes): void {
    const line = attributes['r'] === undefined ? this.#line + 1 : Number(attributes['r']);
    if (!Number.isSafeInteger(line) || line <= this.#line || this.#isInRow)
      throw this.#damaged(
        `dòng ${shown(attributes['r'])} sau dòng ${this.#line}`,
        `row ${shown(attributes['r'])} after row ${this.#line}`,
      );
    this.#isInRow = true;
    this.#line = line;
    this.#nextColumn = 0;
    if (attributes['hidden'] !== '1' && attributes['hidden'] !== 'true') return;
    this.#firstHidden ||= line;
    this.#hiddenRows += 1;
  }

  #openCell(attributes: Attributes): void {
    const reference = attributes['r'];
    const place =
      reference === undefined ? { column: this.#nextColumn, row: this.#line } : parseCellReference(reference);
    if (place?.row !== this.#line || !this.#isInRow || this.#cell)
      throw this.#damaged(
        `ô ${shown(reference)} ở dòng ${this.#line}`,
        `a cell ${shown(reference)} in row ${this.#line}`,
      );
    this.#nextColumn = place.column + 1;
    const type = attributes['t'] ?? 'n';
    this.#cell = {
      column: place.column,
      type,
      format: Number(attributes['s'] ?? 0),
      stored: '',
      formula: null,
      inline: type === 'inlineStr' ? new TextRun(this.limits.cellCharacters) : null,
    };
  }

  #enter(tag: 'v' | 'f'): void {
    this.#inside = tag;
    if (!this.#cell) return;
    if (tag === 'f') this.#cell.formula = '=';
    // Two values side by side would read as one that is not in the file.
    else if (this.#cell.stored !== '')
      throw this.#damaged(`một ô có hai giá trị ở dòng ${this.#line}`, `a cell of two values in row ${this.#line}`);
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell) return;
    const read = this.#read(cell);
    if (read.text === '') return;
    const { column } = cell;
    if (column >= this.limits.columns)
      throw tooLarge(
        foundWords(
          `ô ở cột ${columnLetters(column)}, dòng ${this.#line}`,
          `a cell in column ${columnLetters(column)}, row ${this.#line}`,
        ),
        atMost(this.limits.columns, 'cột', 'columns'),
        this.sheet,
      );
    if (this.#cells[column]) this.#report(repeatedCellFault(this.#place(column), read.text));
    else this.#cells[column] = read;
  }

  /** The result of a formula that is kept beside it may be stale or made up, so it is never taken. */
  #read(cell: OpenCell): RawCell {
    const { column, formula, inline } = cell;
    if (formula !== null) {
      this.#report(formulaFault(this.#place(column), formula));
      return { text: formula, isNumber: false };
    }
    const read = readCell(inline ? { ...cell, stored: inline.result() } : cell, this.context);
    const longest = this.limits.cellCharacters;
    if (read.text.length <= longest) return read;
    this.#report(longCellFault(this.#place(column), read.text, longest));
    return { text: `${read.text.slice(0, 200)}…`, isNumber: false };
  }

  #report(fault: RowFault): void {
    if (this.#faults.length > 2 * this.limits.columns)
      throw this.#damaged(
        `dòng ${this.#line} có các ô lặp lại không giới hạn`,
        `row ${this.#line}, whose cells repeat without end`,
      );
    this.#faults.push(fault);
  }

  #damaged(vi: string, en: string): UnreadableWorkbook {
    return damaged(foundWords(vi, en), undefined, this.sheet);
  }

  /** By its letters: which row is the header is not known yet, for titles may stand above it. */
  #place(column: number): { sheet: string; line: number; column: string } {
    return { sheet: this.sheet, line: this.#line, column: columnLetters(column) };
  }

  #closeRow(): void {
    this.#isInRow = false;
    this.#found.push(...this.#faults);
    this.#faults = [];
    const cells = Array.from(this.#cells, (cell) => cell ?? emptyCell);
    this.#cells = [];
    if (cells.every(({ text }) => text.trim() === '')) return;
    const row: RawRow = { sheet: this.sheet, line: this.#line, cells };
    this.#firstLine ||= row.line;
    this.#found.push(row);
  }

  #closeTable(): void {
    this.#isInTable = false;
    if (this.#hiddenRows === 0) return;
    const place = { sheet: this.sheet, line: this.#firstHidden, column: null };
    this.#found.push(hiddenRowsWarning(place, this.#hiddenRows));
  }

  /** Cells merged in a row are a title; merged rows leave all but the first of them without a value. */
  #merge(range: string): void {
    const [first, last] = range.split(':').map(parseCellReference);
    if (!first || !last || last.row === first.row || this.#firstLine === 0) return;
    if (first.row <= this.#firstLine || first.row > this.#line || ++this.#mergeWarnings > mostMergeWarnings) return;
    this.#found.push(mergedCellsWarning({ ...this.#place(first.column), line: first.row }, range));
  }
}
