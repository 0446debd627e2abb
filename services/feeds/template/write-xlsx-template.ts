import { Workbook, type Row, type Worksheet } from '@cj-tech-master/excelts';
import { addGuideSheet } from './guide-sheet.ts';
import { templateCells } from './template-cells.ts';
import { templateColumns, type TemplateColumn } from './template-columns.ts';
import type { Template, TemplateRow } from './template.ts';

const widths: Readonly<Record<TemplateColumn, number>> = {
  'Mã chỉ tiêu': 44,
  'Chỉ tiêu': 52,
  'Đơn vị tính': 18,
  'Số liệu gần nhất': 26,
  'Kỳ gần nhất': 12,
  'Kỳ báo cáo': 13,
  'Số liệu': 20,
  'Vị trí trong nguồn': 26,
  'Ghi chú': 32,
};

const given = new Set<TemplateColumn>(['Mã chỉ tiêu', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu gần nhất', 'Kỳ gần nhất']);

/** Room for figures of further periods. */
const spareRows = 100;

/** A list inside a validation ends here. */
const longestList = 255;

const sheetName = 'Số liệu';

const columnAt = (column: TemplateColumn): number => templateColumns.indexOf(column) + 1;

function addHeader(sheet: Worksheet): void {
  const header = sheet.addRow([...templateColumns]);
  header.eachCell((cell) => {
    cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E79' } };
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
  header.height = 30;
}

/** Cells are texts: in others Excel makes dates of `2024-09` and `1/2`, and reads `1.363` as its own settings tell it. */
function dressCells(row: Row, isOpen: (column: TemplateColumn) => boolean): void {
  for (const column of templateColumns) {
    const cell = row.getCell(columnAt(column));
    cell.numFmt = '@';
    cell.alignment = { vertical: 'top', wrapText: true };
    cell.border = { bottom: { style: 'hair', color: { argb: 'FFBFBFBF' } } };
    cell.protection = { locked: !isOpen(column) };
    if (!isOpen(column)) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
  }
}

function offerPeriods(row: Row, periods: readonly string[]): void {
  let list = '';
  for (const period of periods) if (list.length + period.length < longestList - 2) list += `${list && ','}${period}`;
  row.getCell(columnAt('Kỳ báo cáo')).dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`"${list}"`],
    // Other periods may be typed: the hub judges them better than a list does.
    showErrorMessage: false,
  };
}

function addRow(sheet: Worksheet, row: TemplateRow, template: Template): void {
  const cells = templateCells(row, template);
  const added = sheet.addRow(templateColumns.map((column) => cells[column] || null));
  dressCells(added, (column) => !given.has(column));
  offerPeriods(added, template.periods);
  added.getCell(columnAt('Chỉ tiêu')).note = `${row.indicator.nameEn}\n${row.indicator.descriptionEn}`;
  if (row.indicator.unit === 'boolean')
    added.getCell(columnAt('Số liệu')).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: ['"có,không"'],
      showErrorMessage: true,
      errorTitle: 'Có hoặc không',
      error: 'Chọn có hoặc không. Choose có (yes) or không (no).',
    };
}

/** A workbook to fill in: one sheet of figures, and one that explains. */
export async function writeXlsxTemplate(template: Template): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.creator = 'Liên Tỉnh';
  const sheet = workbook.addWorksheet(sheetName, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
    headerFooter: { oddHeader: `&L${template.area.nameVi}`, oddFooter: '&CTrang &P/&N' },
  });
  sheet.columns = templateColumns.map((column) => ({ width: widths[column] }));
  addHeader(sheet);
  for (const row of template.rows) addRow(sheet, row, template);
  for (let spare = 0; spare < spareRows; spare++) {
    const row = sheet.addRow([]);
    dressCells(row, () => true);
    offerPeriods(row, template.periods);
  }
  // Without a password: it keeps from slips, and whoever needs to may lift it.
  await sheet.protect('', { formatColumns: true, formatRows: true, formatCells: true, autoFilter: true, sort: true });
  sheet.ignoredErrors = [{ ref: `A1:I${sheet.rowCount}`, numberStoredAsText: true }];
  addGuideSheet(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
