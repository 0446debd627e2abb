import type { Fault } from '../fault.ts';
import { printableFault } from '../read/reading.ts';
import { UnreadableFile } from '../table/unreadable-file.ts';
import { UnreadableWorkbook } from '../workbook/workbook-fault.ts';

/** A file that cannot be read, as a fault like any other; undefined where something else went wrong. */
export function fileFault(file: string, error: unknown): Fault | undefined {
  if (error instanceof UnreadableWorkbook) {
    const { sheet, line, found, expected, mendVi, mendEn } = error;
    return printableFault({ file, sheet, line, column: null, found, expected, mendVi, mendEn });
  }
  if (!(error instanceof UnreadableFile)) return undefined;
  const { place, found, expectation } = error;
  const { sheet = null, line, column } = place;
  const { expected, mendVi, mendEn } = expectation;
  return printableFault({ file, sheet, line, column, found, expected, mendVi, mendEn });
}
