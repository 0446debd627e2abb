import type { RefusedRow } from '../../ledger/write/refuse-staged.ts';
import { faultAt, foundText, type Fault, type Place } from '../fault.ts';

export const unknownSource = (file: string, id: string, place: Place): Fault =>
  faultAt(file, place, foundText(id), {
    expectedVi: 'mã của một nguồn đã khai báo',
    expectedEn: 'the id of a source',
    mendVi: `Khai báo nguồn "${id}" trong sources.csv trước, hoặc sửa lại mã của nguồn.`,
    mendEn: `Declare the source "${id}" in sources.csv first, or mend the id.`,
  });

/** Why a row that could be read cannot stand beside the others. */
export function refusalOf(file: string, row: RefusedRow): Fault {
  const place = { ...(row.sheet === null ? {} : { sheet: row.sheet }), line: row.line, column: row.column };
  if (row.otherLine === null) return unknownSource(file, row.sourceId, place);
  return faultAt(file, place, foundText(`${row.indicator} ${row.period}`), {
    expectedVi: `mỗi chỉ tiêu của một kỳ chỉ nêu một lần, dòng ${row.otherLine} cũng nêu`,
    expectedEn: `each once, line ${row.otherLine} says it too`,
    mendVi: `Xóa dòng này hoặc dòng ${row.otherLine}: trong một tệp, mỗi chỉ tiêu của một kỳ chỉ được nêu một lần.`,
    mendEn: `Remove this row or that of line ${row.otherLine}: a file says each indicator of a period once.`,
  });
}
