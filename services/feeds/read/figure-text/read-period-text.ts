import { withoutAccents } from '../../../../schema/areas/fold-name.ts';
import { parsePeriod } from '../../../../schema/types/period.ts';
import type { Expectation } from '../../fault.ts';
import { serialDate } from '../../workbook/serial-date.ts';
import { nearestEn, nearestVi, periodText } from '../expectations.ts';
import { plainText } from './plain-text.ts';

const romans: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
const words: Readonly<Record<string, string>> = { ba: '3', sau: '6', chin: '9' };
/** A number in digits, in Roman ones, or as reports spell it out. */
const numeral = (text: string): string => romans[text] ?? words[text] ?? text;
const two = (number: string): string => number.padStart(2, '0');

/** So many months from January on, in the one form that the contract has for them. */
function firstMonths(count: string, year: string): string {
  const forms: Readonly<Record<string, string>> = { 1: `${year}-01`, 3: `${year}-Q1`, 6: `${year}-S1`, 12: year };
  return forms[count] ?? (Number(count) < 12 ? `${year}-01-01/P${Number(count)}M` : '');
}

const apart = '(?: ?[/.,-] ?| nam | of | )';
type Make = (parts: readonly string[]) => string;
const shape = (pattern: string, make: Make): readonly [RegExp, Make] => [new RegExp(`^${pattern}$`), make];

/** Days are day, month, year: so Vietnam writes them, and nobody there the other way round. */
const shapes: readonly (readonly [RegExp, Make])[] = [
  shape('(?:ca |year )?(?:nam )?(\\d{4})', ([year = '']) => year),
  shape(`(?:quy|q|quarter) ?(iv|i{1,3}|[1-4])${apart}(\\d{4})`, ([at = '', year = '']) => `${year}-Q${numeral(at)}`),
  shape('(\\d{4})[ /-]?([qs])([1-4])', ([year = '', part = '', at = '']) => `${year}-${part.toUpperCase()}${at}`),
  shape(`(?:nua dau|first half|h1|s1)(?: nam| of)?${apart}?(\\d{4})`, ([year = '']) => `${year}-S1`),
  shape(`(?:nua cuoi|(?:6|sau) thang cuoi|second half|h2|s2)(?: nam| of)?${apart}?(\\d{4})`, ([year = '']) => `${year}-S2`),
  shape(
    `(\\d{1,2}|ba|sau|chin) ?(?:thang|t)(?: dau)?(?: nam)?${apart}?(\\d{4})`,
    ([count = '', year = '']) => firstMonths(String(Number(numeral(count))), year),
  ),
  shape(`(?:thang|t) ?(\\d{1,2})${apart}(\\d{4})`, ([month = '', year = '']) => `${year}-${two(month)}`),
  shape('(\\d{1,2})[/-](\\d{4})', ([month = '', year = '']) => `${year}-${two(month)}`),
  shape('(\\d{4})[/-](\\d{1,2})', ([year = '', month = '']) => `${year}-${two(month)}`),
  shape('(?:ngay )?(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{4})', ([day = '', month = '', year = '']) => `${year}-${two(month)}-${two(day)}`),
  shape('ngay (\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})', ([day = '', month = '', year = '']) => `${year}-${two(month)}-${two(day)}`),
]; // prettier-ignore

/** Without the marks of letters; a digit that bears one is damaged, and stays so. */
function folded(text: string): string {
  const plain = plainText(text);
  return /\d\p{M}/u.test(plain) ? plain : withoutAccents(plain);
}

function readFolded(text: string): string | undefined {
  for (const [pattern, make] of shapes) {
    const match = pattern.exec(text);
    const period = match && parsePeriod(make(match.slice(1)));
    if (period) return period.text;
  }
  return parsePeriod(text.toUpperCase())?.text;
}

const longestPeriod = 100;

/**
 * A reference period as Vietnamese reports write it, in the form of the contract; undefined where the text is none. "6
 * tháng đầu năm 2024" and "6T/2024" are the half year, "T6/2024" is June.
 */
export const readPeriodText = (text: string): string | undefined =>
  parsePeriod(text)?.text ?? (text.length > longestPeriod ? undefined : readFolded(folded(text)));

/** Days of this century, where a spreadsheet shows the number that it keeps of a date. */
const aSerialDate = /^(?:3[7-9]|[4-6]\d|7[0-2])\d{3}$/;

/** Words that make another period of what stands behind them. */
const partWords = new Set(['quy', 'q', 'thang', 'nua', 'ky']);

/** Each part of a text is tried, and no period has more words. */
const mostWords = 8;

/** What of a text could be meant: the longest part of it that is a period. */
function periodWithin(text: string): string | undefined {
  if (text.length > longestPeriod) return undefined;
  if (aSerialDate.test(text)) return serialDate(Number(text), false);
  const each = folded(text)
    .split(/[ ();:]+/)
    .slice(0, mostWords);
  for (let length = each.length; length > 0; length--)
    for (let start = 0; start + length <= each.length; start++) {
      const period = readFolded(each.slice(start, start + length).join(' '));
      if (period !== undefined && !partWords.has(each[start - 1] ?? '')) return period;
    }
  return undefined;
}

/** What a cell that holds no period should hold, with what its words come nearest to. */
export function periodExpectation(text: string): Expectation {
  const nearest = periodWithin(text);
  if (nearest === undefined) return periodText;
  return {
    expectedVi: `${periodText.expectedVi}${nearestVi([nearest])}`,
    expectedEn: `${periodText.expectedEn}${nearestEn([nearest])}`,
    mendVi: `${periodText.mendVi} Có phải là ${nearest}?`,
    mendEn: `${periodText.mendEn} Perhaps ${nearest}?`,
  };
}
