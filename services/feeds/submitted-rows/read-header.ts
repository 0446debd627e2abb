import { foundText, foundWords, type Expectation, type Found } from '../fault.ts';
import { columnOf, isUnread, nearestColumn, titlesOf, type ReportColumn } from './column-names.ts';

/** Something that is wrong with a title; with the header as a whole where the column is null. */
export interface HeaderFault extends Found, Expectation {
  readonly column: string | null;
}

export interface Header {
  readonly columns: ReadonlyMap<ReportColumn, number>;
  /** What the title of the figures says in brackets, which may be their unit; null where it says nothing. */
  readonly figureHint: string | null;
  /** Cells of the header row, the empty ones too. */
  readonly width: number;
  /** They make the table unusable. */
  readonly faults: readonly HeaderFault[];
  /** Columns that nothing is read from because nobody knows their titles. */
  readonly ignored: readonly HeaderFault[];
}

const shownNames = (['indicator', 'period', 'figure', 'unit', 'province', 'locator', 'note'] as const)
  .map((column) => titlesOf(column).vi)
  .join(', ');

function ignoredColumn(title: string): HeaderFault {
  const nearest = nearestColumn(title);
  const { vi, en } = nearest ? titlesOf(nearest) : { vi: null, en: null };
  return {
    column: title,
    ...foundText(title),
    expectedVi: `một cột của tệp mẫu${vi === null ? '' : `; gần giống: ${vi}`}`,
    expectedEn: `a column of the template${en === null ? '' : `; nearest: ${en}`}`,
    mendVi: `Cột này không được đọc.${vi === null ? '' : ` Nếu là cột "${vi}" thì sửa lại tên cột.`} Các cột được đọc: ${shownNames}.`,
    mendEn: `This column was not read.${vi === null ? '' : ` If it is the column "${vi}", correct its title.`} The columns that are read: ${shownNames}.`,
  };
}

const twice = (title: string, first: string): HeaderFault => ({
  column: title,
  ...foundText(title),
  expectedVi: 'mỗi cột chỉ xuất hiện một lần',
  expectedEn: 'each column once',
  mendVi: `Xóa một trong hai cột "${first}" và "${title}": hai cột cùng một ý nghĩa.`,
  mendEn: `Remove one of the two columns "${first}" and "${title}": they mean the same.`,
});

function missing(column: ReportColumn): HeaderFault {
  const { vi, en } = titlesOf(column);
  return {
    column: null,
    ...foundWords('không có cột này', 'no such column'),
    expectedVi: `cột ${vi}`,
    expectedEn: `a column ${en}`,
    mendVi: `Thêm cột "${vi}" vào dòng tiêu đề.`,
    mendEn: `Add the column "${vi}" (or "${en}") to the header row.`,
  };
}

/** Columns that only the data set has: where one of them stands, the others do the figure's work. */
const dataSetColumns = ['qualifier', 'lower', 'upper', 'numerator', 'denominator', 'stated'] as const;

function missingColumns(columns: ReadonlyMap<ReportColumn, number>): HeaderFault[] {
  const faults: HeaderFault[] = [];
  if (!columns.has('indicator') && !columns.has('indicatorName')) faults.push(missing('indicator'));
  if (!columns.has('period')) faults.push(missing('period'));
  const isFigureThere = (['figure', 'value', 'lower', 'upper', 'numerator'] as const).some((each) => columns.has(each));
  return isFigureThere ? faults : [...faults, missing('figure')];
}

/** Two titles that the reader knows make a row a header: a sentence above a table holds none, or one. */
const fewestKnown = 2;

/** The columns of a header row by what they mean, with all that is wrong with it; null where the row is no header. */
export function readHeader(titles: readonly string[]): Header | null {
  const columns = new Map<ReportColumn, number>();
  const [faults, ignored]: [HeaderFault[], HeaderFault[]] = [[], []];
  let figureHint: string | null = null;
  for (const [at, raw] of titles.entries()) {
    const title = raw.trim();
    if (title === '') continue;
    const known = columnOf(title);
    const first = known && columns.get(known.column);
    if (!known) ignored.push(ignoredColumn(title));
    else if (first === undefined) {
      columns.set(known.column, at);
      if (known.column === 'figure' || known.column === 'value') figureHint = known.hint;
    } else if (!isUnread(known.column)) faults.push(twice(title, titles[first]?.trim() ?? ''));
  }
  if (columns.size < fewestKnown) return null;
  const value = columns.get('value');
  // "value" alone is what others call the figure, in whatever words.
  if (value !== undefined && !columns.has('figure') && !dataSetColumns.some((each) => columns.has(each))) {
    columns.delete('value');
    columns.set('figure', value);
  }
  return { columns, figureHint, width: titles.length, faults: [...faults, ...missingColumns(columns)], ignored };
}
