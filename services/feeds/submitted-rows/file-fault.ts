import { faultAt, type Fault } from '../fault.ts';
import { UnreadableFile } from '../table/unreadable-file.ts';
import { UnreadableWorkbook } from '../workbook/workbook-fault.ts';

/** A file that cannot be read, as a fault like any other; undefined where something else went wrong. */
export function fileFault(file: string, error: unknown): Fault | undefined {
  if (error instanceof UnreadableWorkbook) {
    const { sheet, line } = error;
    return faultAt(file, { sheet, line, column: null }, error, error);
  }
  if (!(error instanceof UnreadableFile)) return undefined;
  const { place, found, expectation } = error;
  return faultAt(file, { ...place, sheet: place.sheet ?? null }, found, expectation);
}
