import type { Workbook } from '@cj-tech-master/excelts';
import { guideMark, referenceTo } from '../workbook/sheet-mark.ts';
import { guideExamples, guideLines } from './guide-texts.ts';

const guideSheetName = 'Hướng dẫn';

/** The sheet that explains, marked so that no reader takes it for a table. */
export function addGuideSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet(guideSheetName, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  workbook.definedNames.add(referenceTo(guideSheetName), guideMark);
  sheet.columns = [{ width: 22 }, { width: 70 }, { width: 70 }];
  for (const { vi, en, isHeading } of guideLines) {
    const row = sheet.addRow(isHeading ? [vi, null, en] : [null, vi, en]);
    row.font = { bold: isHeading ?? false, size: isHeading ? 13 : 11 };
  }
  for (const { example, vi, en } of guideExamples) {
    const row = sheet.addRow([example, vi, en]);
    row.getCell(1).numFmt = '@';
    row.getCell(1).font = { bold: true };
  }
  sheet.eachRow((row) => {
    row.alignment = { vertical: 'top', wrapText: true };
  });
}
