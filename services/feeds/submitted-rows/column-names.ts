import { editDistance } from '../../../schema/areas/closeness.ts';
import { withoutAccents } from '../../../schema/areas/fold-name.ts';

/** What each column of a report may be called, beside its own word. The first name is that of the data set, the second that of the template. */
const names = {
  indicator: ['indicator', 'mã chỉ tiêu', 'chỉ tiêu mã', 'indicator code', 'mã'],
  indicatorName: ['indicator name', 'chỉ tiêu', 'tên chỉ tiêu', 'nội dung'],
  period: ['period', 'kỳ báo cáo', 'kỳ', 'thời kỳ', 'thời điểm', 'reference period', 'năm'],
  figure: ['figure', 'số liệu', 'giá trị', 'kết quả', 'số liệu báo cáo', 'kết quả thực hiện'],
  unit: ['unit', 'đơn vị tính', 'đơn vị đo', 'đvt', 'unit of measure'],
  province: ['province', 'tỉnh', 'tỉnh, thành phố', 'tỉnh/thành', 'mã tỉnh', 'địa phương'],
  locator: ['locator', 'vị trí trong nguồn', 'vị trí', 'trang'],
  note: ['note', 'ghi chú', 'notes', 'giải trình'],
  source: ['source', 'nguồn', 'mã nguồn', 'tài liệu nguồn', 'nguồn số liệu'],
  derived: ['derived', 'suy ra'],
  qualifier: ['qualifier', 'mức chính xác'],
  value: ['value'],
  lower: ['lower', 'cận dưới'],
  upper: ['upper', 'cận trên'],
  numerator: ['numerator', 'tử số'],
  denominator: ['denominator', 'mẫu số'],
  stated: ['stated', 'tỷ lệ nêu'],
  lastFigure: ['last figure', 'số liệu gần nhất'],
  lastPeriod: ['last period', 'kỳ gần nhất'],
  number: ['no', 'stt', 'tt', 'số thứ tự'],
} as const;

export type ReportColumn = keyof typeof names;

export const reportColumns = Object.keys(names) as readonly ReportColumn[];

export const isReportColumn = (name: string): name is ReportColumn => Object.hasOwn(names, name);

/** Columns that nothing is read from: they may stand twice, hold formulas, or be missing. */
const unread: ReadonlySet<ReportColumn> = new Set(['note', 'lastFigure', 'lastPeriod', 'number']);

export const isUnread = (column: ReportColumn): boolean => unread.has(column);

const plain = (text: string): string =>
  withoutAccents(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

const byName: ReadonlyMap<string, ReportColumn> = new Map(
  Object.entries(names).flatMap(([column, each]) =>
    [column, ...each].map((name) => [plain(name), column as ReportColumn] as const),
  ),
);

const hintBehind = /\(([^()]*)\)\s*$/;
const longestTitle = 200;

/** The column of a title, whatever its case and accents, and what it says of it in brackets: "Số liệu (%)". */
export function columnOf(title: string): { readonly column: ReportColumn; readonly hint: string | null } | undefined {
  if (title.length > longestTitle) return undefined;
  const column = byName.get(plain(title.replace(hintBehind, ''))) ?? byName.get(plain(title));
  return column && { column, hint: hintBehind.exec(title)?.[1]?.trim() || null };
}

/** The column that a title was perhaps meant to name. */
export function nearestColumn(title: string): ReportColumn | undefined {
  if (title.length > longestTitle) return undefined;
  const mistyped = plain(title);
  const allowed = Math.max(1, Math.floor(mistyped.length / 6));
  const near = [...byName].find(([name]) => name.length > 3 && editDistance(mistyped, name) <= allowed);
  return near?.[1];
}

/** What the data set and the template call a column. */
export const titlesOf = (column: ReportColumn): { readonly en: string; readonly vi: string } => {
  const [en = column, vi = en] = names[column] as readonly string[];
  return { en, vi: vi.charAt(0).toUpperCase() + vi.slice(1) };
};
