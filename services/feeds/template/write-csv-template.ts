import { guardCsvCell } from '../workbook/guard-csv-cell.ts';
import { templateCells } from './template-cells.ts';
import { templateColumns } from './template-columns.ts';
import type { Template } from './template.ts';
import { csvLine } from '../workbook/csv-line.ts';

/** UTF-8 with a byte order mark: without it Excel reads the code page of its machine and garbles Vietnamese. */
export function writeCsvTemplate(template: Template): string {
  const rows = template.rows.map((row) => {
    const cells = templateCells(row, template);
    return templateColumns.map((column) => guardCsvCell(cells[column]));
  });
  return `\ufeff${[templateColumns, ...rows].map((row) => csvLine(row)).join('')}`;
}
