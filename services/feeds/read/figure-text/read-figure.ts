import type { UnitWord } from '../../../../schema/types/observation-words.ts';
import type { Expectation } from '../../fault.ts';
import type { RawCell } from '../raw-row.ts';
import { exactly, isFigure, qualified, type Figure } from './figure.ts';
import {
  boundOfFall,
  dateInstead,
  figureLimit,
  noPercent,
  notUnderstood,
  yesOrNoFigure,
  zeroOrNothing,
} from './figure-expectations.ts';
import type { FigureKind } from './figure-kind.ts';
import { saysNothingClear } from './no-figure.ts';
import type { NumberStyle } from './number-style.ts';
import { plainText } from './plain-text.ts';
import { splitQualifier, withoutFillers } from './qualifying-words.ts';
import { readCounts } from './read-counts.ts';
import { readMeasure, withoutRise } from './read-measure.ts';
import { readMachineNumber } from './read-number.ts';
import { readRange } from './read-range.ts';

const truths: ReadonlyMap<string, string> = new Map([
  ...['1', 'có', 'đã có', 'rồi', 'yes', 'true', 'đúng', 'x', '✓'].map((word) => [word, '1'] as const),
  ...['0', 'không', 'chưa', 'chưa có', 'không có', 'no', 'false', 'sai'].map((word) => [word, '0'] as const),
]);

function readTruth(plain: string): Figure | Expectation {
  const value = truths.get(plain);
  return value === undefined ? yesOrNoFigure : exactly({ value });
}

/** What a spreadsheet shows of a day, a month or a moment. */
const date = /^\d{4}-\d{2}(?:-\d{2})?(?: \d{2}:\d{2}:\d{2})?$/;

/** What a figure is measured against may be written as a line below it, which is no fraction: 85 thuê bao/100 dân. */
const unitBelow: Partial<Readonly<Record<UnitWord, RegExp>>> = {
  'per-100-people': /(?: \p{L}+)*(?: ?\/ ?| trên | per )100 (?:dân|người|people)$/u,
  'per-1000-people': /(?: \p{L}+)*(?: ?\/ ?| trên | per )1[.,]?000 (?:dân|người|people)$/u,
  'points-of-1000': / ?\/ ?1[.,]?000(?: điểm| points)?$/,
};

const withoutUnitBelow = (text: string, unit: UnitWord): string => {
  const below = unitBelow[unit];
  return below ? text.replace(below, '') : text;
};

/** No figure is longer; what is long is text, and is not worth looking through. */
const longestFigure = 200;

function readMachineFigure(text: string, unit: UnitWord): Figure | Expectation {
  const isPercent = text.endsWith('%');
  const number = readMachineNumber(isPercent ? text.slice(0, -1) : text);
  if (typeof number !== 'string') return number;
  if (isPercent && unit !== 'percent' && unit !== 'percent-change') return noPercent(unit);
  return figureLimit(unit, number) ?? exactly({ value: number });
}

/**
 * Reads a figure as people write it in a cell. What a cell says is never guessed at: where two readings are possible, or
 * none, the answer is what would be expected there. A percent without its sign is one all the same: 0,79 is 0.79 %.
 */
export function readFigure(cell: RawCell, style: NumberStyle, kind: FigureKind): Figure | Expectation {
  const { unit } = kind;
  if (cell.isNumber) return readMachineFigure(cell.text.trim(), unit);
  if (cell.text.length > longestFigure) return notUnderstood(cell.text);
  const seen = plainText(cell.text);
  if (unit === 'boolean') return readTruth(seen);
  if (saysNothingClear(seen)) return zeroOrNothing;
  if (date.test(seen)) return dateInstead;
  const text = withoutUnitBelow(withoutRise(withoutFillers(seen), unit), unit);
  const { leads, rest } = splitQualifier(text);
  const counts = leads === null || leads === 'about' ? readCounts(rest, kind, style) : undefined;
  if (counts) return leads === 'about' && isFigure(counts) ? { ...counts, qualifier: 'about' } : counts;
  const range = leads === null || leads === 'about' ? readRange(rest, kind, style) : undefined;
  if (range) return range;
  const number = readMeasure(rest, unit, style);
  if (typeof number !== 'string') return /\d/.test(rest) ? number : notUnderstood(cell.text);
  // "Trên -3,5" may be meant as a fall of more than 3.5, which lies below it.
  if (number.startsWith('-') && leads !== null && leads !== 'about') return boundOfFall;
  return qualified(leads, number);
}
