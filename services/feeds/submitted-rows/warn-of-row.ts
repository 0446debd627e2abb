import type { ObservationClaim } from '../../ledger/claim.ts';
import { foundText } from '../fault.ts';
import type { RowReading } from './row-reading.ts';
import type { RowWarnings } from './row-warnings.ts';
import type { SubmittedRow } from './submitted-row.ts';
import { smallShare } from './submitted-row-expectations.ts';
import { hasFigureColumn } from './submitted-table.ts';
import { unclearUnit } from './unit-cell.ts';

/** A share below one hundredth that has no sign of a percent: perhaps it is of 1 and not of 100. */
const mayBeOfOne = (value: string | null): value is string => value !== null && /^0\.\d*[1-9]/.test(value);

/** Tells what an officer would want to know of a row that was taken. */
export function warnOfRow(
  row: SubmittedRow,
  claim: ObservationClaim,
  options: RowReading,
  warnings: RowWarnings,
): void {
  const unit = row.reading.contract.catalogue.byCode(claim.indicator)?.unit;
  if (unit === undefined) return;
  if (row.text('note') !== '') warnings.count('note', row.placeOf('note'));
  const cell = row.text('unit');
  if (cell !== '' && options.compareUnit(cell, unit) === 'unclear')
    warnings.addOnce(row.placeOf('unit'), foundText(cell), unclearUnit(unit));
  if (unit !== 'percent' || !mayBeOfOne(claim.value)) return;
  const column = hasFigureColumn(row.table) ? 'figure' : 'value';
  const { text } = row.cell(column);
  if (!text.includes('%')) warnings.add(row.placeOf(column), foundText(text), smallShare(claim.value));
}
