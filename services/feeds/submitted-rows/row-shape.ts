import { foundText } from '../fault.ts';
import { foundCells } from '../read/csv-words.ts';
import type { RawRow } from '../read/raw-row.ts';
import type { RowWarnings } from './row-warnings.ts';
import type { SubmittedRow } from './submitted-row.ts';
import { numberInTwoCells, tooManyCells } from './submitted-row-expectations.ts';
import type { SubmittedTable } from './submitted-table.ts';

/** The two cells that a number such as 79,24 would become where commas part cells; undefined where they are none. */
function cutNumber({ cells, partedBy }: RawRow, { columns }: SubmittedTable): readonly [string, string] | undefined {
  const figure = columns.get('figure');
  if (figure === undefined || partedBy !== ',') return undefined;
  const [left = '', right = ''] = [cells[figure.at]?.text.trim(), cells[figure.at + 1]?.text.trim()];
  return /\d$/.test(left) && /^\d+ ?%?$/.test(right) ? [left, right] : undefined;
}

/**
 * Cells of a text file are found by counting. A row of more cells than its header was perhaps cut at the comma of a
 * number, and so was one in which digits follow the figure: what such a row says would be made up. Of a row of as many
 * cells as the header, bare digits may be a page: that is only warned of.
 */
export function checkCellCount(row: SubmittedRow, warnings: RowWarnings): void {
  const { cells, partedBy } = row.row;
  if (partedBy === undefined) return;
  const { width } = row.table;
  const beyond = cells.slice(width).filter(({ text }) => text.trim() !== '');
  if (beyond.length > 0) row.refuseWhole(foundCells(cells.length), tooManyCells(width));
  const cut = cutNumber(row.row, row.table);
  if (!cut || beyond.length > 0) return;
  const isCertain = cells.length < width || cut[1].endsWith('%');
  if (isCertain) row.refuseWhole(foundText(cut.join(' | ')), numberInTwoCells);
  else warnings.count('cut', row.placeOf('figure'));
}
