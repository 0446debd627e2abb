import type { UnitWord } from '../../../../schema/types/observation-words.ts';
import type { Expectation } from '../../fault.ts';
import { nameCountedThings } from './counted-things.ts';
import { figureLimit, noChange, noPercent, strangeWords } from './figure-expectations.ts';
import type { NumberStyle } from './number-style.ts';
import { numberPattern, readNumber } from './read-number.ts';
import { splitScale, timesPowerOfTen } from './scale.ts';

/** What may stand behind a number of the unit. */
const unitWords: Partial<Readonly<Record<UnitWord, RegExp>>> = {
  'points-of-1000': /^(?:điểm|points?)$/,
  index: /^(?:điểm|points?)$/,
  mbps: /^(?:mbps|mb\/s|mbit\/s)$/,
  kilometre: /^(?:km|ki-?lô-?mét|kilometres?)$/,
  'rank-change': /^(?:bậc|hạng|vị trí|places?)$/,
};

const percentWords = new Set(['%', 'phần trăm', 'percent', 'per cent']);
const isPercent = (unit: UnitWord): boolean => unit === 'percent' || unit === 'percent-change';

const currency = / ?(?:đồng|vnđ|vnd|dong)$/;
const dongsPowerOfBillion = 9;

/** Of billions of dong the words count from there; a bare scale is one of dong too. */
function powerOfDong(words: string): number | undefined {
  const { power, rest } = splitScale(words.replace(currency, ''));
  const isMoney = currency.test(words) || power > 0;
  return isMoney && rest === '' ? power - dongsPowerOfBillion : undefined;
}

/** How far the words behind a number move its point; an expectation where they do not belong there. */
function powerOf(words: string, unit: UnitWord): number | Expectation {
  if (words === '') return 0;
  if (percentWords.has(words)) return isPercent(unit) ? 0 : noPercent(unit);
  if (unit === 'billion-vnd') return powerOfDong(words) ?? strangeWords(words, unit);
  if (unitWords[unit]?.test(words)) return 0;
  if (unit === 'rank') return nameCountedThings(words) ? 0 : strangeWords(words, unit);
  if (unit !== 'count') return strangeWords(words, unit);
  const { power, rest } = splitScale(words);
  return rest === '' || nameCountedThings(rest) ? power : strangeWords(words, unit);
}

/** What a rank is called; no other figure bears such a word. */
export const placePattern = '(?:(?:xếp |đứng )?(?:hạng|thứ hạng|thứ|vị trí(?: thứ)?|vị thứ)|rank)';

const shape = new RegExp(
  `^(?<move>tăng trưởng|tăng|giảm|tụt)? ?(?<place>${placePattern})? ?(?<sign>[-+]?) ?(?<number>${numberPattern}) ?(?<words>\\D.*)?$`,
  'u',
);

/** Units whose figures are changes; "tụt" is said of places only. */
const moves: Partial<Readonly<Record<UnitWord, readonly string[]>>> = {
  'percent-change': ['tăng trưởng', 'tăng', 'giảm'],
  'rank-change': ['tăng', 'giảm', 'tụt'],
};
const downwards: ReadonlySet<string | undefined> = new Set(['giảm', 'tụt']);

/** A rise whose number has words of its own before it: "tăng trên 10%" is above 10. */
export const withoutRise = (text: string, unit: UnitWord): string =>
  unit in moves ? text.replace(/^(?:tăng trưởng|tăng(?! trưởng)) (?=[^\d+-]+\d)(?!.*(?:tăng|giảm|tụt))/u, '') : text;

/** Of points, some indicators are the change itself. */
const maySayPlus = (unit: UnitWord): boolean => unit in moves || unit === 'points-of-1000';

/** One number with the words and signs beside it, in the unit that is wanted; the text as `plainText` gives it. */
export function readMeasure(text: string, unit: UnitWord, style: NumberStyle): string | Expectation {
  const { move, place, sign, number, words = '' } = shape.exec(text)?.groups ?? {};
  if (number === undefined || (place !== undefined && unit !== 'rank')) return strangeWords(text, unit);
  if (move !== undefined && (sign !== '' || !moves[unit]?.includes(move))) return noChange(move);
  if (sign === '+' && !maySayPlus(unit)) return noChange(sign);
  const power = powerOf(words.trim(), unit);
  if (typeof power !== 'number') return power;
  const minus = sign === '-' || downwards.has(move) ? '-' : '';
  const inUnit = (decimal: string): string => minus + timesPowerOfTen(decimal, power);
  const decimal = readNumber(number, style, (each) => figureLimit(unit, inUnit(each)) === undefined);
  if (typeof decimal !== 'string') return decimal;
  return figureLimit(unit, inUnit(decimal)) ?? inUnit(decimal);
}
