import type { SubmittedRow } from './submitted-row.ts';
import { numberInTwoCells, tooManyCells } from './submitted-row-expectations.ts';

/**
 * Cells of a delimited file are found by counting. A row of more cells than its header, or a short one in which digits
 * follow the figure, was perhaps cut at the comma of a number: what it says would be made up.
 */
export function checkCellCount(row: SubmittedRow): void {
  const { cells } = row.row;
  const { width, columns } = row.table;
  const beyond = cells.slice(width).filter(({ text }) => text.trim() !== '');
  if (beyond.length > 0) row.refuseWhole(`${cells.length} cells`, tooManyCells(width));
  const figure = columns.get('figure');
  if (figure === undefined || cells.length >= width) return;
  const [left = '', right = ''] = [cells[figure.at]?.text, cells[figure.at + 1]?.text];
  if (/\d\s*$/.test(left) && /^\s*\d/.test(right))
    row.refuseWhole(`${left.trim()} | ${right.trim()}`.slice(0, 100), numberInTwoCells);
}
