import { ValueType, Workbook, type Cell, type Worksheet } from '@cj-tech-master/excelts';
import type { ValidationReport } from '../report/validation-report.ts';
import { loadEditableWorkbook } from './load-editable-workbook.ts';
import { markCells, removeEarlierMarks } from './mark-cells.ts';
import { marksOf } from './mark.ts';
import { addReportSheet } from './report-sheet.ts';
import { reportMark, sheetOfReference } from './sheet-mark.ts';
import { writableText } from './writable-text.ts';

const withoutCopy =
  'Tệp quá lớn hoặc không mở được an toàn nên không có bản sao được đánh dấu. The file is too large, or not safe to open: no marked copy.';

/** Formulas become the texts of themselves: what is sent out of the hub calculates nothing. */
function stillFormulas(sheet: Worksheet): void {
  const formulas: [Cell, string][] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.type === ValueType.Formula) formulas.push([cell, `=${cell.formula}`]);
    }),
  );
  for (const [cell, formula] of formulas) cell.value = writableText(formula);
}

function removeEarlierReports(workbook: Workbook): void {
  for (const { name, ranges } of workbook.definedNames.getAllEntries()) {
    if (name !== reportMark) continue;
    for (const range of ranges) {
      workbook.definedNames.remove(range, name);
      const sheet = workbook.worksheets.find((one) => one.name === sheetOfReference(range));
      if (sheet && workbook.worksheets.length > 1) workbook.removeWorksheetEx(sheet);
    }
  }
}

function markSheets(workbook: Workbook, report: ValidationReport): void {
  removeEarlierReports(workbook);
  const sheets = workbook.worksheets;
  const [firstVisible] = sheets.filter(({ state }) => state === 'visible');
  const bySheet = Map.groupBy(marksOf(report), ({ sheet }) => sheet ?? firstVisible?.name);
  for (const sheet of sheets) {
    stillFormulas(sheet);
    removeEarlierMarks(sheet);
    markCells(sheet, bySheet.get(sheet.name) ?? []);
  }
}

/**
 * A copy of an uploaded workbook, its formatting kept, with the cells that the report speaks of coloured and commented,
 * and a first sheet that sums up; only that sheet where the upload is too large to edit (200,000 cells) or unsafe.
 */
export async function markUpWorkbook(pathOfUpload: string, report: ValidationReport): Promise<Buffer> {
  const upload = await loadEditableWorkbook(pathOfUpload);
  const workbook = upload ?? new Workbook();
  if (upload) markSheets(upload, report);
  addReportSheet(workbook, report, upload ? undefined : withoutCopy);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
