import { NumberStyleEvidence } from '../read/figure-text/number-style.ts';
import type { NumberStyle } from '../read/figure-text/number-style.ts';
import type { RawRow } from '../read/raw-row.ts';
import type { Contract } from '../rules/rule.ts';
import type { Submission } from '../submission.ts';
import { isRawRow } from '../workbook/read-workbook.ts';
import type { WorkbookFault } from '../workbook/workbook-fault.ts';
import { UnreadableFile } from '../table/unreadable-file.ts';
import { openRows } from './open-rows.ts';
import { TableFinder } from './table-finder.ts';
import { numberColumns } from './number-columns.ts';

const mixed = (vietnamese: string, english: string) => ({
  expected: 'numbers of one style in the whole file',
  mendVi: `Trong tệp có cả số viết kiểu Việt Nam (${vietnamese}) và kiểu Anh (${english}): hãy viết thống nhất một kiểu, dấu phẩy cho phần thập phân.`,
  mendEn: `The file has both Vietnamese (${vietnamese}) and English (${english}) numbers: write them all in one style.`,
});

async function gather(rows: AsyncIterable<RawRow | WorkbookFault>): Promise<NumberStyleEvidence> {
  const evidence = new NumberStyleEvidence();
  const finder = new TableFinder();
  for await (const row of rows) {
    const table = isRawRow(row) ? finder.tableAt(row) : null;
    if (!table || !isRawRow(row)) continue;
    for (const column of numberColumns(table)) {
      const cell = row.cells[column.at];
      if (cell && !cell.isNumber && cell.text !== '')
        evidence.see(cell.text, { sheet: row.sheet, line: row.line, column: column.title });
    }
  }
  return evidence;
}

/** How the file writes its numbers: as its sender says, or as all of its cells together show. */
export async function numberStyleOf(
  contract: Contract,
  { path, format, numberStyle }: Pick<Submission, 'path' | 'format' | 'numberStyle'>,
): Promise<NumberStyle> {
  if (numberStyle !== 'auto') return numberStyle;
  const { verdict } = await gather(openRows(path, format, contract));
  if (verdict.style !== 'mixed') return verdict.style;
  throw new UnreadableFile(
    verdict.english.place,
    verdict.english.text,
    mixed(verdict.vietnamese.text, verdict.english.text),
  );
}
