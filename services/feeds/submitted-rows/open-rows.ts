import type { RawRow } from '../read/raw-row.ts';
import type { Contract } from '../rules/rule.ts';
import type { FileFormat } from '../submission.ts';
import { readCsvRows } from '../table/read-csv-rows.ts';
import { readJsonRows } from '../table/read-json-rows.ts';
import type { RowFault } from '../table/row-fault.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';

/** The rows of a file from its beginning, each after what is wrong with it; each call reads the file anew. */
export function openRows(path: string, format: FileFormat, contract: Contract): AsyncIterable<RawRow | RowFault> {
  switch (format) {
    case 'csv':
      return readCsvRows(path);
    case 'json':
      return readJsonRows(path, contract);
    case 'xlsx':
      return readWorkbook(path);
  }
}
