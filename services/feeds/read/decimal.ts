import type { Expectation } from '../fault.ts';

/** More digits no source prints, and clients that read numbers as doubles would lose them. */
const mostDigits = 15;

/** The same number with the digits of its source, leading zeros dropped; undefined where it is no decimal text. */
export function normaliseDecimal(text: string): string | undefined {
  const match = /^(-?)0*(\d+(?:\.\d+)?)$/.exec(text);
  if (!match) return undefined;
  const [, sign = '', digits = ''] = match;
  if (digits.replace('.', '').length > mostDigits) return undefined;
  return /[1-9]/.test(digits) ? sign + digits : digits;
}

const looksSeparated = /^-?\d{1,3}([., \u00a0\u202f]\d{3})+([.,]\d+)?$/;

/** Says of a text that is no decimal text what is wrong with it. */
export function decimalText(text: string): Expectation {
  const vi = 'một số, ví dụ 1363 hoặc 79.24';
  const en = 'a number such as 1363 or 79.24';
  if (looksSeparated.test(text))
    return {
      expectedVi: `${vi}, không có dấu phân cách hàng nghìn`,
      expectedEn: `${en}, without thousands separators`,
      mendVi: 'Bỏ dấu phân cách hàng nghìn và dùng dấu chấm cho phần thập phân: 1363, không phải 1.363 hay 1,363.',
      mendEn: 'Drop the thousands separators and use a point for decimals: 1363, not 1,363 or 1.363.',
    };
  if (/^-?\d+,\d+$/.test(text))
    return {
      expectedVi: `${vi}, dùng dấu chấm thập phân`,
      expectedEn: `${en}, with a decimal point`,
      mendVi: `Dùng dấu chấm thay dấu phẩy thập phân: ${text.replace(',', '.')}.`,
      mendEn: `Use a point, not a comma, for decimals: ${text.replace(',', '.')}.`,
    };
  return {
    expectedVi: `${vi}, nhiều nhất ${mostDigits} chữ số`,
    expectedEn: `${en}, of at most ${mostDigits} digits`,
    mendVi: 'Chỉ ghi chữ số, dấu chấm thập phân và dấu trừ; không ghi đơn vị, dấu % hay chữ.',
    mendEn: 'Write digits, a decimal point and a minus sign only: no unit, percent sign or words.',
  };
}
