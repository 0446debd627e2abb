import { editDistance } from '../../../../schema/areas/closeness.ts';
import { withoutAccents } from '../../../../schema/areas/fold-name.ts';
import type { Expectation } from '../reading.ts';

/** What each column of a report may be called. The first name is that of the data set. */
const names = {
  indicator: ['indicator', 'mã chỉ tiêu', 'chỉ tiêu mã', 'indicator code', 'mã'],
  indicatorName: ['chỉ tiêu', 'tên chỉ tiêu', 'indicator name', 'nội dung'],
  period: ['period', 'kỳ báo cáo', 'kỳ', 'thời kỳ', 'thời điểm', 'reference period', 'năm'],
  figure: ['figure', 'số liệu', 'giá trị', 'kết quả', 'số liệu báo cáo', 'kết quả thực hiện'],
  unit: ['unit', 'đơn vị tính', 'đơn vị đo', 'đvt', 'unit of measure'],
  province: ['province', 'tỉnh', 'tỉnh, thành phố', 'mã tỉnh', 'đơn vị báo cáo', 'địa phương'],
  locator: ['locator', 'vị trí trong nguồn', 'vị trí', 'trang'],
  note: ['note', 'ghi chú', 'notes', 'giải trình'],
  source: ['source', 'nguồn', 'mã nguồn', 'tài liệu nguồn'],
  derived: ['derived', 'suy ra'],
  qualifier: ['qualifier', 'mức chính xác'],
  value: ['value'],
  lower: ['lower', 'cận dưới'],
  upper: ['upper', 'cận trên'],
  numerator: ['numerator', 'tử số'],
  denominator: ['denominator', 'mẫu số'],
  stated: ['stated', 'tỷ lệ nêu'],
  lastFigure: ['số liệu gần nhất', 'last figure'],
  lastPeriod: ['kỳ gần nhất', 'last period'],
  number: ['stt', 'tt', 'số thứ tự', 'no', 'no.'],
} as const;

export type ReportColumn = keyof typeof names;

export const reportColumns = Object.keys(names) as readonly ReportColumn[];

export interface HeaderFault extends Expectation {
  readonly column: string | null;
  readonly found: string;
}

export interface Header {
  readonly columns: ReadonlyMap<ReportColumn, number>;
  readonly faults: readonly HeaderFault[];
}

const plain = (text: string): string =>
  withoutAccents(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

const byName: ReadonlyMap<string, ReportColumn> = new Map(
  Object.entries(names).flatMap(([column, each]) => each.map((name) => [plain(name), column as ReportColumn] as const)),
);

/** A title may tell the unit or a hint in brackets behind the name. */
export const columnOf = (text: string): ReportColumn | undefined =>
  byName.get(plain(text)) ?? byName.get(plain(text.replace(/\([^()]*\)\s*$/, '')));

const shownNames = 'Mã chỉ tiêu, Kỳ báo cáo, Số liệu, Đơn vị tính, Vị trí trong nguồn, Ghi chú';

function unknownColumn(title: string): HeaderFault {
  const nearest = [...byName.keys()].find((name) => editDistance(plain(title), name) <= Math.max(1, name.length / 6));
  const known = nearest === undefined ? '' : (names[byName.get(nearest) as ReportColumn][0] as string);
  return {
    column: title,
    found: title,
    expected: `a column of the template${known ? `; nearest: ${known}` : ''}`,
    mendVi: `Xóa cột này hoặc sửa tên cột${known ? ` thành "${known}"` : ''}. Các cột: ${shownNames}.`,
    mendEn: `Remove this column or correct its title${known ? ` to "${known}"` : ''}. The columns are ${shownNames}.`,
  };
}

const twice = (title: string, first: string): HeaderFault => ({
  column: title,
  found: title,
  expected: 'each column once',
  mendVi: `Xóa một trong hai cột "${first}" và "${title}": cùng một ý nghĩa.`,
  mendEn: `Remove one of the two columns "${first}" and "${title}": they mean the same.`,
});

const missing = (column: string, titleVi: string): HeaderFault => ({
  column: null,
  found: 'no such column',
  expected: `a column ${column}`,
  mendVi: `Thêm cột "${titleVi}" vào dòng tiêu đề.`,
  mendEn: `Add the column "${column}" ("${titleVi}") to the header row.`,
});

function missingColumns(columns: ReadonlyMap<ReportColumn, number>): HeaderFault[] {
  const faults: HeaderFault[] = [];
  if (!columns.has('indicator') && !columns.has('indicatorName')) faults.push(missing('indicator', 'Mã chỉ tiêu'));
  if (!columns.has('period')) faults.push(missing('period', 'Kỳ báo cáo'));
  if (columns.has('figure') || columns.has('qualifier')) return faults;
  if (!columns.has('value') && !columns.has('numerator')) faults.push(missing('figure', 'Số liệu'));
  return faults;
}

/** Two titles that the reader knows make a row a header: a sentence above a table holds none, or one. */
const fewestKnown = 2;

/** The columns of a header row by what they mean, with all that is wrong with it; null where the row is no header. */
export function readHeader(titles: readonly string[]): Header | null {
  const columns = new Map<ReportColumn, number>();
  const faults: HeaderFault[] = [];
  for (const [at, raw] of titles.entries()) {
    const title = raw.trim();
    if (title === '') continue;
    const column = columnOf(title);
    const first = column === undefined ? undefined : columns.get(column);
    if (column === undefined) faults.push(unknownColumn(title));
    else if (first === undefined) columns.set(column, at);
    else faults.push(twice(title, titles[first]?.trim() ?? ''));
  }
  if (columns.size < fewestKnown) return null;
  return { columns, faults: [...faults, ...missingColumns(columns)] };
}
