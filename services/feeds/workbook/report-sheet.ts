import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { Fault } from '../fault.ts';
import type { Counted, SubmissionOutcome, ValidationReport } from '../report/validation-report.ts';
import { referenceTo, reportMark } from './sheet-mark.ts';
import { writableText } from './writable-text.ts';

const sheetName = 'Báo cáo kiểm tra';

const outcomes: Readonly<Record<SubmissionOutcome, string>> = {
  accepted: 'Đã nhận toàn bộ. Accepted.',
  'accepted-in-part':
    'Đã nhận các dòng đúng, các dòng lỗi chờ sửa. Accepted in part; the other rows wait to be mended.',
  unchanged: 'Không có gì thay đổi. Nothing changed.',
  refused: 'Chưa nhận. Refused; nothing was written.',
};

type Line = readonly (string | number | null)[];

const safe = (line: Line): Line => line.map((cell) => (typeof cell === 'string' ? writableText(cell) : cell));

function addHeading(sheet: Worksheet, line: Line): void {
  const row = sheet.addRow(safe(line));
  row.font = { bold: true };
  row.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E2F3' } };
  });
}

function addFaults(sheet: Worksheet, title: string, { count, first }: Counted<Fault>): void {
  if (count === 0) return;
  sheet.addRow([]);
  sheet.addRow([`${title}: ${count}`]).font = { bold: true, size: 12 };
  addHeading(sheet, ['Trang', 'Dòng', 'Cột', 'Thấy', 'Cần có', 'Cách sửa', 'Found', 'Expected', 'How to mend it']);
  for (const { sheet: name, line, column, foundVi, expectedVi, mendVi, foundEn, expectedEn, mendEn } of first)
    sheet.addRow(safe([name ?? '', line, column ?? '', foundVi, expectedVi, mendVi, foundEn, expectedEn, mendEn]));
  addRest(sheet, count - first.length);
}

function addRest(sheet: Worksheet, rest: number): void {
  if (rest > 0) sheet.addRow([`… và ${rest} mục nữa. ${rest} more.`]);
}

function addFindings(sheet: Worksheet, { count, first }: ValidationReport['findings']): void {
  if (count === 0) return;
  sheet.addRow([]);
  sheet.addRow([`Cần xem lại / To review: ${count}`]).font = { bold: true, size: 12 };
  addHeading(sheet, ['Trang', 'Dòng', 'Chỉ tiêu', 'Thấy / Found', 'Cần / Expected', 'Nhận xét', 'Remark']);
  for (const { place, indicator, found, expected, messageVi, messageEn } of first)
    sheet.addRow(safe([place?.sheet ?? '', place?.line ?? '', indicator ?? '', found, expected, messageVi, messageEn]));
  addRest(sheet, count - first.length);
}

function freeName(workbook: Workbook): string {
  const taken = new Set(workbook.worksheets.map(({ name }) => name.toLowerCase()));
  let name = sheetName;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${sheetName} (${number})`;
  return name;
}

/** Puts a first sheet that sums up the report, marked so that no reader takes it for a table when the file comes back. */
export function addReportSheet(workbook: Workbook, report: ValidationReport, remark?: string): void {
  const name = freeName(workbook);
  const others = workbook.worksheets;
  const sheet = workbook.addWorksheet(name, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  for (const [at, other] of others.entries()) other.orderNo = at + 1;
  sheet.orderNo = 0;
  workbook.definedNames.add(referenceTo(name), reportMark);
  sheet.columns = [18, 8, 24, 34, 40, 60, 34, 40, 60].map((width) => ({ width }));
  const { rows } = report;
  sheet.addRow([sheetName.toUpperCase()]).font = { bold: true, size: 14 };
  sheet.addRow(safe(['Tệp / File', null, report.file]));
  sheet.addRow(['SHA-256', null, report.digest]);
  const outcome = report.isDryRun ? `Thử, chưa ghi (dry run): ${outcomes[report.outcome]}` : outcomes[report.outcome];
  sheet.addRow(['Kết quả', null, outcome]);
  sheet.addRow([
    'Số dòng / Rows',
    null,
    `đọc (read) ${rows.read}, mới (added) ${rows.added}, sửa (corrected) ${rows.corrected}, giữ nguyên (unchanged) ${rows.unchanged}, không nhận (refused) ${rows.refused}, chờ sửa (quarantined) ${rows.quarantined}`,
  ]);
  if (remark !== undefined) sheet.addRow([remark]);
  addFaults(sheet, 'Lỗi / Faults', report.faults);
  addFaults(sheet, 'Cảnh báo / Warnings', report.warnings);
  addFindings(sheet, report.findings);
}
