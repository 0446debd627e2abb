import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { QualifierWord } from '../../../schema/types/observation-words.ts';
import { figureColumns, type FigureColumn, type FigureRow } from './figure-columns.ts';

/** Which cells a statement fills, and which it may fill beside them. */
interface FilledCells {
  readonly needs: readonly FigureColumn[];
  readonly may: readonly FigureColumn[];
}

const bounds: Partial<Readonly<Record<QualifierWord, FilledCells>>> = {
  'at-least': { needs: ['lower'], may: [] },
  'more-than': { needs: ['lower'], may: [] },
  'at-most': { needs: ['upper'], may: [] },
  'less-than': { needs: ['upper'], may: [] },
  range: { needs: ['lower', 'upper'], may: [] },
};

/** A number is either its two counts, with the percent printed beside them, or the value, with one count beside it. */
function numberCells(qualifier: QualifierWord, entry: IndicatorEntry, filled: ReadonlySet<FigureColumn>): FilledCells {
  const nearly: FigureColumn[] = qualifier === 'about' ? ['upper'] : [];
  if (entry.unit === 'rank') return { needs: ['value'], may: ['denominator', ...nearly] };
  if (entry.numerator === null) return { needs: ['value'], may: nearly };
  const counts = (['numerator', 'denominator'] as const).filter((column) => filled.has(column));
  if (counts.length === 2) return { needs: counts, may: ['stated'] };
  return counts.length === 1
    ? { needs: ['value', 'stated', ...counts], may: nearly }
    : { needs: ['value'], may: nearly };
}

/** Holds which cells are filled, whatever they hold, against what the qualifier and the indicator call for. */
export function checkFigureCells(row: FigureRow, qualifier: QualifierWord, entry: IndicatorEntry): void {
  const filled = new Set(figureColumns.filter((column) => row.cell(column) !== ''));
  if (entry.unit === 'boolean' && qualifier !== 'exact')
    row.refuse('qualifier', {
      expectedVi: 'exact, vì chỉ tiêu có/không không có giá trị gần đúng',
      expectedEn: 'exact, for true or false is never a bound',
      mendVi: 'Ghi exact: chỉ tiêu có/không không có giá trị gần đúng.',
      mendEn: 'Write exact: what is true or false cannot be roughly so.',
    });
  const cells = bounds[qualifier] ?? numberCells(qualifier, entry, filled);
  for (const column of figureColumns) {
    if (cells.needs.includes(column) && !filled.has(column)) refuseEmpty(row, column, qualifier, entry);
    if (!cells.needs.includes(column) && !cells.may.includes(column) && filled.has(column))
      row.refuse(column, {
        expectedVi: `ô trống: ${qualifier} của ${entry.code} ghi ở ${cells.needs.join(', ')}`,
        expectedEn: `an empty cell: ${qualifier} of ${entry.code} is told by ${cells.needs.join(', ')}`,
        mendVi: `Để trống ${column}, hoặc chọn qualifier khác: ${qualifier} ghi ở ${cells.needs.join(', ')}.`,
        mendEn: `Empty ${column}, or choose another qualifier: ${qualifier} is told by ${cells.needs.join(', ')}.`,
      });
  }
}

function refuseEmpty(row: FigureRow, column: FigureColumn, qualifier: QualifierWord, entry: IndicatorEntry): void {
  const orCounts = column === 'value' && entry.numerator !== null;
  row.refuse(column, {
    expectedVi: orCounts ? 'một số, hoặc cả numerator và denominator' : `một số, vì ${qualifier} cần có ô này`,
    expectedEn: orCounts ? 'a number, or both numerator and denominator' : `a number, as ${qualifier} needs it`,
    mendVi: orCounts
      ? 'Điền value, hoặc điền cả numerator và denominator.'
      : `Điền ${column}: ${qualifier} cần có ô này.`,
    mendEn: orCounts
      ? 'Fill in value, or both numerator and denominator.'
      : `Fill in ${column}: ${qualifier} needs it.`,
  });
}
