import type { Expectation } from '../../fault.ts';
import { between, type Figure } from './figure.ts';
import { reversedRange, scaleTwice } from './figure-expectations.ts';
import type { FigureKind } from './figure-kind.ts';
import type { NumberStyle } from './number-style.ts';
import { placePattern, readMeasure } from './read-measure.ts';
import { numberPattern } from './read-number.ts';
import { splitScale } from './scale.ts';

const shape = new RegExp(
  String.raw`^(?<place>${placePattern} )?(?:từ |giữa |from |between )?(?<lower>${numberPattern})(?<lowerWords>[^\d–-]*?) ?(?:-|–| đến | tới | to | và | and ) ?(?<upper>${numberPattern})(?<upperWords>.*)$`,
  'u',
);

/** The words behind the lower end: those behind the upper one stand for both where they are a percent sign. */
function wordsBehindLower(lowerWords: string, upperWords: string): string | Expectation {
  if (lowerWords !== '') return lowerWords;
  if (upperWords === '%' || upperWords === 'phần trăm') return ` ${upperWords}`;
  // "50-58 triệu" may be meant so; that the first number is in millions too is not said.
  return splitScale(upperWords).power === 0 ? '' : scaleTwice(upperWords);
}

/** Two ends, as in `50-58%` or `từ 50% đến 58%`; undefined where the text, as `plainText` gives it, is no range. */
export function readRange(text: string, { unit }: FigureKind, style: NumberStyle): Figure | Expectation | undefined {
  const { place, lower, lowerWords = '', upper, upperWords = '' } = shape.exec(text)?.groups ?? {};
  if (lower === undefined || upper === undefined || (place !== undefined && unit !== 'rank')) return undefined;
  const words = wordsBehindLower(lowerWords.trim(), upperWords.trim());
  if (typeof words !== 'string') return words;
  const least = readMeasure(`${lower} ${words.trim()}`.trim(), unit, style);
  if (typeof least !== 'string') return least;
  const most = readMeasure(`${upper} ${upperWords.trim()}`.trim(), unit, style);
  if (typeof most !== 'string') return most;
  return Number(most) < Number(least) ? reversedRange(least, most) : between(least, most);
}
