import type { Expectation } from '../../fault.ts';
import { normaliseDecimal } from '../decimal.ts';
import { asEnglish, asVietnamese, type NumberStyle } from './number-style.ts';

/** A number as it stands in a text: thousands apart by spaces (1 363,5), or digits and signs without a space. */
export const numberPattern = String.raw`(?:\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d(?:[\d.,]*\d)?)`;

/** Whether a number can be one of what is counted or measured. */
export type Fits = (decimal: string) => boolean;

const twoWays = (text: string, vietnamese: string, english: string): Expectation => ({
  expectedVi: `một số chỉ hiểu được một cách, không phải cả ${vietnamese} lẫn ${decimalComma(english)}`,
  expectedEn: `a number that can be read one way only, not both ${vietnamese} and ${english}`,
  mendVi: `"${text}" có thể hiểu là ${vietnamese} hoặc ${decimalComma(english)}. Nếu là hàng nghìn thì ghi ${vietnamese}, không dấu phân cách; nếu là số thập phân thì khai báo kiểu số của tệp: vietnamese (1.363,5) hoặc english (1,363.5).`,
  mendEn: `"${text}" can be ${vietnamese} or ${english}. If it is thousands, write ${vietnamese}, without separators; if it is a decimal, declare the number style of the file: vietnamese (1.363,5) or english (1,363.5).`,
});

const decimalComma = (decimal: string): string => decimal.replace('.', ',');

function otherStyle(text: string, style: 'vietnamese' | 'english', meant: string): Expectation {
  if (style === 'english')
    return {
      expectedVi: 'số có dấu chấm thập phân, như các số khác trong tệp',
      expectedEn: 'a number with a decimal point, as in the rest of the file',
      mendVi: `Tệp này viết số kiểu Anh (dấu chấm thập phân): sửa "${text}" thành ${meant}.`,
      mendEn: `This file writes numbers the English way, with a decimal point: make "${text}" ${meant}.`,
    };
  return {
    expectedVi: 'số có dấu phẩy thập phân, như các số khác trong tệp',
    expectedEn: 'a number with a decimal comma, as in the rest of the file',
    mendVi: `Tệp này viết số kiểu Việt Nam (dấu phẩy thập phân): sửa "${text}" thành ${decimalComma(meant)}.`,
    mendEn: `This file writes numbers the Vietnamese way, with a decimal comma: make "${text}" ${decimalComma(meant)}.`,
  };
}

const noNumber = (text: string): Expectation => ({
  expectedVi: 'một số, ví dụ 1726 hoặc 79,24',
  expectedEn: 'a number such as 1726 or 79,24',
  mendVi: `"${text}" không đọc được thành một số: chỉ dùng chữ số, một dấu thập phân, dấu ngăn cách từng ba chữ số; nhiều nhất 15 chữ số.`,
  mendEn: `"${text}" cannot be read as a number: use digits, one decimal sign, separators after every three digits; at most 15 digits.`,
});

/** The plain form of what machines write with an exponent, its digits kept: 1.5E-2 is 0.015. */
function withoutExponent(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,3})$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', places = '', exponent = '0'] = match;
  const power = Number(exponent);
  const point = whole.length + power;
  const digits = (whole + places).padEnd(point, '0');
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point === digits.length ? sign + digits : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

const machineNumber = /^-?\d+(?:\.\d+)?$/;

/** A number that a machine wrote, with its digits. */
export function readMachineNumber(text: string): string | Expectation {
  const plain = withoutExponent(text);
  return (machineNumber.test(plain) ? normaliseDecimal(plain) : undefined) ?? noNumber(text);
}

const normalised = (decimal: string | undefined): string | undefined => decimal && normaliseDecimal(decimal);

/** A number of one style; told apart from one that is of the other style, and from what is no number. */
function readInStyle(text: string, joined: string, style: 'vietnamese' | 'english'): string | Expectation {
  const [own, other] = style === 'vietnamese' ? [asVietnamese, asEnglish] : [asEnglish, asVietnamese];
  const meant = normalised(other(joined));
  return normalised(own(joined)) ?? (meant === undefined ? noNumber(text) : otherStyle(text, style, meant));
}

/**
 * Where the style of the file does not settle it. Both readings are tried: 1.363 of a count of whole things can only be
 * 1363, which follows from what an indicator is and is no guess; where both fit, the number is refused.
 */
function readUndecided(text: string, joined: string, fits: Fits): string | Expectation {
  const [vietnamese, english] = [normalised(asVietnamese(joined)), normalised(asEnglish(joined))];
  if (vietnamese === undefined || english === undefined || vietnamese === english)
    return vietnamese ?? english ?? noNumber(text);
  const [only, another] = [vietnamese, english].filter(fits);
  return only !== undefined && another === undefined ? only : twoWays(text, vietnamese, english);
}

/**
 * A number without sign as people write it, in decimal text with its digits; an expectation where it cannot be told.
 * `fits` settles only what the style leaves open.
 */
export function readNumber(text: string, style: NumberStyle, fits: Fits): string | Expectation {
  const joined = /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(text) ? text.replaceAll(' ', '') : text;
  switch (style) {
    case 'canonical':
      return (/^\d+(?:\.\d+)?$/.test(joined) ? normaliseDecimal(joined) : undefined) ?? noNumber(text);
    case 'vietnamese':
    case 'english':
      return readInStyle(text, joined, style);
    case 'undecided':
      return readUndecided(text, joined, fits);
    case 'mostly-vietnamese':
      return asVietnamese(joined) === undefined
        ? readInStyle(text, joined, 'vietnamese')
        : readUndecided(text, joined, fits);
    case 'mostly-english':
      return asEnglish(joined) === undefined ? readInStyle(text, joined, 'english') : readUndecided(text, joined, fits);
  }
}
