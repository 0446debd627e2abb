/**
 * A sheet that one of these defined names points to was written by the hub and is no table of figures: it is skipped.
 * The name moves with the sheet when somebody renames it, and nobody gives it to a sheet of figures by chance.
 */
export const guideMark = 'LienTinh.HuongDan';
export const reportMark = 'LienTinh.BaoCao';

export const isSheetMark = (name: string): boolean => name === guideMark || name === reportMark;

/** `'Kỳ ''24'!$A$1` -> `Kỳ '24`; undefined where the text refers to no sheet of this workbook. */
export function sheetOfReference(reference: string): string | undefined {
  const quoted = /^'((?:[^']|'')+)'!/.exec(reference)?.[1];
  return quoted?.replaceAll("''", "'") ?? /^([^'![\]]+)!/.exec(reference)?.[1];
}

export const referenceTo = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!$A$1`;
