import type { QualifierWord, UnitWord } from '../../../../schema/types/observation-words.ts';
import type { RawCell } from '../raw-row.ts';
import type { Expectation } from '../reading.ts';
import { unitLimit } from '../number-limits.ts';
import type { FigureColumn } from '../figure-columns.ts';
import type { NumberStyle } from './number-style.ts';
import { splitQualifier, type Leading } from './qualifying-words.ts';
import { readMachineNumber, timesPowerOfTen, readNumber } from './read-number.ts';
import { readMeasure } from './read-measure.ts';

/** A figure in the columns of the data set: decimal text, empty where there is none. */
export type ReadFigure = Readonly<Record<FigureColumn, string>> & { readonly qualifier: QualifierWord };

const empty: Readonly<Record<FigureColumn, string>> = {
  value: '',
  lower: '',
  upper: '',
  numerator: '',
  denominator: '',
  stated: '',
};
const exact = (columns: Partial<Record<FigureColumn, string>>): ReadFigure => ({
  ...empty,
  ...columns,
  qualifier: 'exact',
});

const isExpectation = (read: string | ReadFigure | Expectation): read is Expectation =>
  typeof read === 'object' && 'mendEn' in read;

const notUnderstood = (text: string): Expectation => ({
  expected: 'a figure such as 79,24% or 1.363/1.726 or "trên 170" or "khoảng 50-58%" or "gần 98%"',
  mendVi: `Không hiểu "${text}". Ghi một số liệu: 79,24% hoặc 1.363/1.726 hoặc trên 170 hoặc khoảng 50-58% hoặc gần 98%; lời giải thích ghi ở cột ghi chú.`,
  mendEn: `"${text}" is not understood. Write one figure: 79,24% or 1.363/1.726 or "trên 170" or "khoảng 50-58%" or "gần 98%"; words belong in the column for notes.`,
});

const noFraction = (unit: UnitWord): Expectation => ({
  expected: `one number of the unit ${unit}, not a fraction`,
  mendVi: 'Chỉ tiêu này không phải tỷ lệ: ghi một số, không ghi dạng phân số.',
  mendEn: 'This indicator is no share: write one number, not a fraction.',
});

/** Typographic signs as plain ones, spaces of any width as one, lower case. */
const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2212\u2012]/g, '-')
    .replaceAll(/[\u2013\u2014]/g, '–')
    .replaceAll(/\s+/g, ' ')
    .replace(/[.;,]$/, '')
    .trim();

const nothing = new Set([
  '',
  '-',
  '–',
  '--',
  '…',
  '...',
  'n/a',
  'na',
  'x/x',
  'không có số liệu',
  'chưa có số liệu',
  'chưa có',
  'không có',
]);

/** Whether the cell says that there is no figure. Of what is true or false, "không có" is a figure. */
export const isNoFigure = ({ text }: RawCell, unit: UnitWord | null): boolean => {
  const plain = plainText(text);
  return nothing.has(plain) && !(unit === 'boolean' && /^(không|chưa) có$/.test(plain));
};

const truths: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['1', 'có', 'đã có', 'rồi', 'yes', 'true', 'đúng', 'x', '✓'].map((word) => [word, '1'])),
  ...Object.fromEntries(['0', 'không', 'chưa', 'chưa có', 'không có', 'no', 'false', 'sai'].map((word) => [word, '0'])),
};

/** Reads one number with what is written beside it. */
type ReadOne = (text: string) => string | Expectation;

function readRange(text: string, readOne: ReadOne): ReadFigure | Expectation | undefined {
  const match =
    /^(?:từ|from|between) (.+?) (?:đến|tới|to|and|-|–) (.+)$/.exec(text) ??
    /^(.*\d[^-–]*?) ?(?: đến | tới | to |-|–) ?(\d.*)$/.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const [lower, upper] = [readOne(match[1]), readOne(match[2])];
  if (typeof lower !== 'string') return lower;
  if (typeof upper !== 'string') return upper;
  return { ...empty, qualifier: 'range', lower, upper };
}

/** Two counts, and the percent that may be printed beside them; for a rank the place and the number of places. */
function readFraction(text: string, unit: UnitWord, style: NumberStyle): ReadFigure | Expectation | undefined {
  const counts =
    /^(?:\(([^()]*%)\) ?)?([\d.,]+(?: \d{3})*) ?(?:\/|trên tổng số|trên tổng|trong tổng số|out of) ?([\d.,]+(?: \d{3})*)(?: ?(?:\(|, | = |đạt |tức )? ?([^()]*%)\)?)?$/;
  const reversed = /^([^()]*%) ?\(([\d.,]+(?: \d{3})*) ?\/ ?([\d.,]+(?: \d{3})*)\)$/.exec(text);
  const match = counts.exec(text);
  if (!match && !reversed) return undefined;
  if (unit === 'boolean' || unit === 'count' || unit === 'kilometre' || unit === 'mbps' || unit === 'billion-vnd')
    return noFraction(unit);
  const [over, under, percent] = match
    ? [match[2], match[3], match[1] ?? match[4]]
    : [reversed?.[2], reversed?.[3], reversed?.[1]];
  const isWhole = (decimal: string): boolean => !decimal.includes('.');
  const numerator = readNumber(over ?? '', style, isWhole);
  if (typeof numerator !== 'string') return numerator;
  const denominator = readNumber(under ?? '', style, isWhole);
  if (typeof denominator !== 'string') return denominator;
  if (unit === 'rank') return percent === undefined ? exact({ value: numerator, denominator }) : noFraction(unit);
  const stated = percent === undefined ? '' : readMeasure(percent.trim(), 'percent', style);
  return typeof stated === 'string' ? exact({ numerator, denominator, stated }) : stated;
}

/** One count beside its percent: `175 (52,6%)` or `52,6% (175)`. */
function readCountWithPercent(text: string, unit: UnitWord, style: NumberStyle): ReadFigure | Expectation | undefined {
  const match = /^([\d., ]+?)(?: \p{L}[^()\d]*)? ?\(([^()%]*%)\)$/u.exec(text);
  const reversed = /^([\d.,]+ ?%) ?\(([\d., ]+?)(?: \p{L}[^()\d]*)?\)$/u.exec(text);
  const [count, percent] = match ? [match[1], match[2]] : [reversed?.[2], reversed?.[1]];
  if (unit !== 'percent' || count === undefined || percent === undefined) return undefined;
  const numerator = readNumber(count.trim(), style, (decimal) => !decimal.includes('.'));
  if (typeof numerator !== 'string') return numerator;
  const value = readMeasure(percent.trim(), unit, style);
  return typeof value === 'string' ? exact({ value, numerator, stated: value }) : value;
}

function qualified(leads: Leading | null, number: string): ReadFigure {
  switch (leads) {
    case null:
      return exact({ value: number });
    case 'nearly':
      return { ...empty, qualifier: 'about', value: number, upper: number };
    case 'about':
      return { ...empty, qualifier: 'about', value: number };
    case 'at-least':
    case 'more-than':
      return { ...empty, qualifier: leads, lower: number };
    case 'at-most':
    case 'less-than':
      return { ...empty, qualifier: leads, upper: number };
  }
}

/**
 * Reads a figure as people write it in a cell. What a cell says is never guessed at: where two readings are possible, or
 * none, the answer is what would be expected there. A percent without its sign is one all the same: 0,79 is 0.79 %.
 */
export function readFigure(cell: RawCell, style: NumberStyle, unit: UnitWord): ReadFigure | Expectation {
  if (cell.isNumber) return readMachineFigure(cell.text.trim(), unit);
  const text = plainText(cell.text);
  if (unit === 'boolean') {
    const truth = truths[text];
    return truth === undefined ? notUnderstood(cell.text) : exact({ value: truth });
  }
  const fraction = readFraction(text, unit, style) ?? readCountWithPercent(text, unit, style);
  if (fraction) return fraction;
  const { leads, rest } = splitQualifier(text);
  // A percent sign behind both ends stands for both.
  const readOne: ReadOne = (part) =>
    rest.endsWith('%') && !part.includes('%') ? readMeasure(`${part}%`, unit, style) : readMeasure(part, unit, style);
  const range = leads === null || leads === 'about' ? readRange(rest, readOne) : undefined;
  if (range) return range;
  const number = readMeasure(rest, unit, style);
  return isExpectation(number) ? (/\d/.test(rest) ? number : notUnderstood(cell.text)) : qualified(leads, number);
}

function readMachineFigure(text: string, unit: UnitWord): ReadFigure | Expectation {
  const isPercent = text.endsWith('%');
  const number = readMachineNumber(isPercent ? text.slice(0, -1) : text);
  if (isExpectation(number)) return number;
  if (isPercent && unit !== 'percent' && unit !== 'percent-change') {
    // A cell formatted as percent holds the number itself a hundredth of what it shows.
    return unit === 'index' ? exact({ value: timesPowerOfTen(number, -2) }) : noPercent(unit);
  }
  return unitLimit(unit, number) ?? exact({ value: number });
}

const noPercent = (unit: UnitWord): Expectation => ({
  expected: `a number of the unit ${unit}, without a percent sign`,
  mendVi: 'Bỏ dấu %: chỉ tiêu này không tính bằng phần trăm.',
  mendEn: 'Drop the percent sign: this indicator is not measured in percent.',
});
