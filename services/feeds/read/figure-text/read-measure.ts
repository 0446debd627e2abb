import type { UnitWord } from '../../../../schema/types/observation-words.ts';
import { unitLimit } from '../number-limits.ts';
import type { Expectation } from '../reading.ts';
import type { NumberStyle } from './number-style.ts';
import { readNumber, timesPowerOfTen } from './read-number.ts';

const powers: Readonly<Record<string, number>> = {
  nghìn: 3,
  ngàn: 3,
  thousand: 3,
  triệu: 6,
  million: 6,
  tỷ: 9,
  tỉ: 9,
  billion: 9,
};

/** Of billions of dong the words count from there. */
const dongPowers: Readonly<Record<string, number>> = {
  'nghìn tỷ': 3,
  'ngàn tỷ': 3,
  tỷ: 0,
  tỉ: 0,
  billion: 0,
  triệu: -3,
  million: -3,
};

/** What may stand behind a number of the unit, besides what was counted. */
const unitWords: Partial<Readonly<Record<UnitWord, RegExp>>> = {
  'points-of-1000': /^(?:điểm|points?)$/,
  index: /^(?:điểm|points?)$/,
  'per-100-people': /^(?:\/ ?100 dân|trên 100 dân|thuê bao\/ ?100 dân|per 100 people)$/,
  'per-1000-people': /^(?:\/ ?1\.?000 dân|trên 1\.?000 dân|per 1,?000 people)$/,
  mbps: /^(?:mbps|mb\/s|mbit\/s)$/,
  kilometre: /^(?:km|ki-?lô-?mét|kilometres?)$/,
};

const strangeWords = (words: string, unit: UnitWord): Expectation => ({
  expected: `a number of the unit ${unit}`,
  mendVi: `Bỏ "${words}" khỏi ô số liệu, hoặc đổi về đơn vị đo của chỉ tiêu.`,
  mendEn: `Remove "${words}" from the figure’s cell, or convert the number to the unit of the indicator.`,
});

const noPercent = (unit: UnitWord): Expectation => ({
  expected: `a number of the unit ${unit}, without a percent sign`,
  mendVi: 'Bỏ dấu %: chỉ tiêu này không tính bằng phần trăm. Nếu đúng là tỷ lệ thì chọn chỉ tiêu tỷ lệ tương ứng.',
  mendEn:
    'Drop the percent sign: this indicator is not measured in percent. A share belongs to the indicator of the share.',
});

/** How far the words behind a number move its point; an expectation where they do not belong there. */
function powerOf(words: string, unit: UnitWord): number | Expectation {
  if (words === '') return 0;
  if (words === '%' || words === 'phần trăm' || words === 'percent')
    return unit === 'percent' || unit === 'percent-change' ? 0 : noPercent(unit);
  if (unit === 'billion-vnd') {
    const power = dongPowers[words.replace(/ ?(?:đồng|vnđ|vnd|dong)$/, '')];
    return power ?? strangeWords(words, unit);
  }
  if (unitWords[unit]?.test(words)) return 0;
  if (unit !== 'count') return strangeWords(words, unit);
  const [first = '', ...rest] = words.split(' ');
  const power = powers[first] ?? 0;
  // What was counted may be named: "1.726 thủ tục". A second number, a share or money may not.
  const named = power === 0 ? words : rest.join(' ');
  return /[\d%]|đồng|usd|vnd/.test(named) ? strangeWords(words, unit) : power;
}

/** One number with the words and signs beside it, in the unit that is wanted. */
export function readMeasure(text: string, unit: UnitWord, style: NumberStyle): string | Expectation {
  const match =
    /^(?<move>tăng|giảm)? ?(?<place>(?:xếp )?(?:hạng|thứ|vị trí(?: thứ)?)|rank)? ?(?<sign>[-+]?) ?(?<number>\d[\d.,]*(?: \d{3}(?!\d)[\d.,]*)*) ?(?<words>\D.*)?$/u.exec(
      text,
    );
  const { move, place, sign, number = '', words = '' } = match?.groups ?? {};
  if (!match || (place !== undefined && unit !== 'rank')) return strangeWords(text, unit);
  if (move !== undefined && unit !== 'percent-change') return strangeWords(move, unit);
  const power = powerOf(words.trim(), unit);
  if (typeof power !== 'number') return power;
  const isNegative = sign === '-' || move === 'giảm';
  const signed = (decimal: string): string => `${isNegative ? '-' : ''}${timesPowerOfTen(decimal, power)}`;
  const decimal = readNumber(number.replace(/[.,]$/, ''), style, (each) => unitLimit(unit, signed(each)) === undefined);
  if (typeof decimal !== 'string') return decimal;
  return unitLimit(unit, signed(decimal)) ?? signed(decimal);
}
