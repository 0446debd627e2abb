import type { UnitWord } from '../../../schema/types/observation-words.ts';
import type { Expectation } from '../fault.ts';
import type { FigureRow, Figures } from './figure-columns.ts';
import { denominatorLimit, notBelow, numeratorLimit, unitLimit } from './number-limits.ts';

const isNumber = (text: string | null | undefined): text is string => typeof text === 'string';

/** Holds every number of a row against its unit, and the numbers against each other. */
export function checkFigureNumbers(row: FigureRow, unit: UnitWord, figures: Figures): void {
  const hold = (column: keyof Figures, limit: (text: string) => Expectation | undefined): void => {
    const text = figures[column];
    const expectation = isNumber(text) ? limit(text) : undefined;
    if (expectation) row.refuse(column, expectation);
  };
  for (const column of ['value', 'lower', 'upper'] as const) hold(column, (text) => unitLimit(unit, text));
  hold('numerator', numeratorLimit);
  hold('denominator', (text) => denominatorLimit(unit, text));
  hold('upper', (upper) => {
    const column = isNumber(figures.lower) ? 'lower' : 'value';
    const least = figures[column];
    return isNumber(least) && Number(upper) < Number(least) ? notBelow(column, least) : undefined;
  });
  hold('stated', (stated) =>
    isNumber(figures.value) && Number(stated) !== Number(figures.value)
      ? {
          expectedVi: `${figures.value}, như ở value`,
          expectedEn: `${figures.value}, as value is`,
          mendVi: 'Khi chỉ có một số đếm, value và stated cùng ghi tỷ lệ mà nguồn nêu.',
          mendEn: 'Beside one count, value and stated both hold the percent that the source prints.',
        }
      : undefined,
  );
}
