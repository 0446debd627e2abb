import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { parseCalendarDate } from '../types/calendar-date.ts';
import type { AreaFault } from './area-fault.ts';

/** A row of a code list file whose cells are read by kind; what does not fit becomes a fault and reads as given. */
export class CodeListRow<Column extends string> {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly cells: Readonly<Record<Column, string>>,
    readonly faults: AreaFault[],
  ) {}

  fault(column: Column, expected: string): void {
    this.faults.push({ file: this.file, line: this.line, column, found: this.cells[column], expected });
  }

  text(column: Column, pattern = /\S/, expected = 'a text'): string {
    if (!pattern.test(this.cells[column])) this.fault(column, expected);
    return this.cells[column];
  }

  oneOf<Value extends string>(column: Column, values: readonly Value[]): Value {
    const value = this.cells[column] as Value;
    if (!values.includes(value)) this.fault(column, `one of ${values.join(', ')}`);
    return value;
  }

  date(column: Column): string {
    if (parseCalendarDate(this.cells[column]) === undefined) this.fault(column, 'a day as YYYY-MM-DD');
    return this.cells[column];
  }

  optionalDate(column: Column): string | null {
    return this.cells[column] === '' ? null : this.date(column);
  }

  list(column: Column): string[] {
    return this.cells[column] === '' ? [] : this.cells[column].split(';');
  }
}

/** The rows below a header that must name exactly these columns; rows that cannot be cut into them become faults. */
export function readCodeListTable<Column extends string>(
  folder: string,
  file: string,
  columns: readonly Column[],
  faults: AreaFault[],
): CodeListRow<Column>[] {
  const records = readRecords(folder, file, faults);
  const [header, ...rows] = records;
  if (!header) return [];
  if (header.cells.join() !== columns.join()) {
    faults.push({ file, line: header.line, column: '*', found: header.cells.join(), expected: columns.join() });
    return [];
  }
  return rows.flatMap(({ line, cells }) => {
    if (cells.length !== columns.length) {
      const column = columns[cells.length] ?? `${columns.length + 1}`;
      faults.push({ file, line, column, found: `${cells.length} cells`, expected: `${columns.length} cells` });
      return [];
    }
    const named = Object.fromEntries(columns.map((column, at) => [column, cells[at]])) as Record<Column, string>;
    return [new CodeListRow(file, line, named, faults)];
  });
}

interface NumberedRecord {
  line: number;
  cells: string[];
}

function readRecords(folder: string, file: string, faults: AreaFault[]): NumberedRecord[] {
  const path = join(folder, file);
  const fault = (line: number, column: string, found: string, expected: string) =>
    faults.push({ file, line, column, found, expected });
  if (!existsSync(path)) {
    fault(0, '*', 'no file', `a file in ${folder}`);
    return [];
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)).normalize('NFC');
    const parsed: unknown[] = parse(text, { info: true, relax_column_count: true, skip_empty_lines: true });
    const records = (parsed as { info: { lines: number }; record: string[] }[]).map(({ info, record }) => ({
      line: info.lines,
      cells: record,
    }));
    if (records.length === 0) fault(1, '*', 'an empty file', 'a header and rows');
    return records;
  } catch (error) {
    if (error instanceof CsvError)
      fault(Number(error['lines']), `${Number(error['column']) + 1}`, error.message, 'CSV');
    else if (error instanceof TypeError) fault(0, '*', 'bytes that are no UTF-8', 'UTF-8');
    else throw error;
    return [];
  }
}
