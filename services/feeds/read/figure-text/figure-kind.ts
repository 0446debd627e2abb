import type { IndicatorEntry } from '../../../../schema/indicators/indicator.ts';
import type { UnitWord } from '../../../../schema/types/observation-words.ts';

/** What the reading of a figure needs to know of its indicator. */
export interface FigureKind {
  readonly unit: UnitWord;
  /** True where two counts may stand for the figure. */
  readonly isRatio: boolean;
  /** True where what is counted above and below the line is whole things, never money, land or growth. */
  readonly countsWholeThings: boolean;
}

/** What the catalogue calls amounts rather than things. */
const amounts = /\b(?:value added|GRDP|capital|growth|area|ducts)\b/;

const isAmount = (words: string | null): boolean => words !== null && amounts.test(words);

export const figureKind = ({ unit, numerator, denominator }: IndicatorEntry): FigureKind => ({
  unit,
  isRatio: numerator !== null,
  countsWholeThings: numerator !== null && !isAmount(numerator) && !isAmount(denominator),
});
