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

const kinds = new WeakMap<IndicatorEntry, FigureKind>();

/** Worked out once of each indicator, for it is asked of every row. */
export function figureKind(entry: IndicatorEntry): FigureKind {
  const before = kinds.get(entry);
  if (before) return before;
  const { unit, numerator, denominator } = entry;
  const countsWholeThings = numerator !== null && !isAmount(numerator) && !isAmount(denominator);
  const kind = { unit, isRatio: numerator !== null, countsWholeThings };
  kinds.set(entry, kind);
  return kind;
}
