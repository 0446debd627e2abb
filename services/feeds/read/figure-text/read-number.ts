import { normaliseDecimal } from '../decimal.ts';
import type { Expectation } from '../reading.ts';
import { asEnglish, asVietnamese, type NumberStyle } from './number-style.ts';

/** Whether a number can be one of the unit that is wanted: settles what could be read two ways. */
export type Fits = (decimal: string) => boolean;

const twoWays = (text: string, vietnamese: string, english: string): Expectation => ({
  expected: `a number that can be read one way only, not both ${vietnamese} and ${english}`,
  mendVi: `"${text}" có thể hiểu là ${vietnamese} hoặc ${english}. Ghi ${vietnamese} nếu là hàng nghìn, ghi ${english.replace('.', ',')} nếu là số thập phân, hoặc khai báo kiểu số của tệp (style=vietnamese).`,
  mendEn: `"${text}" can be ${vietnamese} or ${english}. Write the number without separators, or declare the style of the file (style=vietnamese or style=english).`,
});

const otherStyle = (text: string, style: NumberStyle, meant: string): Expectation => {
  const isVietnamese = style === 'vietnamese';
  return {
    expected: isVietnamese ? 'a number with a decimal comma, as the rest of the file' : 'a number with a decimal point',
    mendVi: isVietnamese
      ? `Tệp viết số kiểu Việt Nam; sửa "${text}" thành ${meant.replace('.', ',')}.`
      : `Tệp viết số với dấu chấm thập phân; sửa "${text}" thành ${meant}.`,
    mendEn: isVietnamese
      ? `The file writes Vietnamese numbers; make "${text}" ${meant.replace('.', ',')}.`
      : `The file writes numbers with a decimal point; make "${text}" ${meant}.`,
  };
};

const noNumber = (text: string): Expectation => ({
  expected: 'a number such as 1726 or 79,24',
  mendVi: `"${text}" không đọc được thành số: chỉ dùng chữ số, một dấu thập phân, dấu phân cách đúng từng ba chữ số, nhiều nhất 15 chữ số.`,
  mendEn: `"${text}" cannot be read as a number: use digits, one decimal sign, separators of three digits, at most 15 digits.`,
});

/** The shortest plain form of what machines write with an exponent: 1.5E-2 is 0.015. */
function withoutExponent(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,3})$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', places = '', exponent = '0'] = match;
  const digits = whole + places;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

const machineNumber = /^-?\d+(?:\.\d+)?$/;

/** A number that a machine wrote, with its digits. */
export function readMachineNumber(text: string): string | Expectation {
  const plain = withoutExponent(text);
  return (machineNumber.test(plain) ? normaliseDecimal(plain) : undefined) ?? noNumber(text);
}

/** A number without sign as people write it, in decimal text with its digits; an expectation where it cannot be told. */
export function readNumber(text: string, style: NumberStyle, fits: Fits): string | Expectation {
  const joined = text.replaceAll(/(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '');
  if (style === 'canonical')
    return (/^\d+(?:\.\d+)?$/.test(joined) ? normaliseDecimal(joined) : undefined) ?? noNumber(text);
  const [vietnamese, english] = [asVietnamese(joined), asEnglish(joined)].map(
    (decimal) => decimal && normaliseDecimal(decimal),
  );
  if (style === 'vietnamese')
    return vietnamese ?? (english === undefined ? noNumber(text) : otherStyle(text, style, english));
  if (style === 'english')
    return english ?? (vietnamese === undefined ? noNumber(text) : otherStyle(text, style, vietnamese));
  if (vietnamese === undefined || english === undefined || vietnamese === english)
    return vietnamese ?? english ?? noNumber(text);
  const fitting = [vietnamese, english].filter(fits);
  return fitting.length === 1 && fitting[0] !== undefined ? fitting[0] : twoWays(text, vietnamese, english);
}

/** The same number a thousand, a million, … times, or a thousandth: the point moves, and no digit is lost. */
export function timesPowerOfTen(decimal: string, power: number): string {
  const [whole = '', places = ''] = decimal.split('.');
  if (power <= 0) {
    const padded = whole.padStart(1 - power, '0');
    const at = padded.length + power;
    return power === 0 ? decimal : `${padded.slice(0, at)}.${padded.slice(at)}${places}`;
  }
  const digits = places.padEnd(power, '0');
  const moved = (whole + digits.slice(0, power)).replace(/^0+(?=\d)/, '');
  return digits.length > power ? `${moved}.${digits.slice(power)}` : moved;
}
