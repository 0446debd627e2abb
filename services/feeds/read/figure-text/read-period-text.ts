import { withoutAccents } from '../../../../schema/areas/fold-name.ts';
import { parsePeriod } from '../../../../schema/types/period.ts';

const romans: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
const two = (number: string): string => number.padStart(2, '0');
/** Half years and quarters by their number, in digits or Roman. */
const numeral = (text: string): string => romans[text] ?? text;

const separator = '(?:[/\\-., ]| nam | of )+';
type Make = (parts: readonly string[]) => string;

/** Dates are day, month, year, as Vietnam writes them (and month before day nowhere in it). */
const shapes: readonly (readonly [RegExp, Make])[] = [
  [/^(?:ca |year )?(?:nam )?(\d{4})$/, ([year = '']) => year],
  [new RegExp(`^(?:quy|q|quarter) ?(iv|i{1,3}|[1-4])${separator}(\\d{4})$`), ([at = '', year = '']) => `${year}-Q${numeral(at)}`],
  [/^(\d{4})[ /-]q([1-4])$/, ([year = '', at = '']) => `${year}-Q${at}`],
  [new RegExp(`^(?:nua dau|6 thang dau|sau thang dau|first half|h1)(?: nam| of)?${separator}?(\\d{4})$`), ([year = '']) => `${year}-S1`],
  [new RegExp(`^(?:nua cuoi|6 thang cuoi|sau thang cuoi|second half|h2)(?: nam| of)?${separator}?(\\d{4})$`), ([year = '']) => `${year}-S2`],
  [/^(?:ban nien|hoc ky) ?(ii|i|[12])[ /-]+(\d{4})$/, ([at = '', year = '']) => `${year}-S${numeral(at)}`],
  [/^(\d{1,2}) thang(?: dau)?(?: nam)? (\d{4})$/, ([count = '', year = '']) => (count === '6' ? `${year}-S1` : count === '12' ? year : `${year}-01-01/P${count}M`)],
  [new RegExp(`^(?:thang ?)(\\d{1,2})${separator}(\\d{4})$`), ([month = '', year = '']) => `${year}-${two(month)}`],
  [/^(\d{1,2})\/(\d{4})$/, ([month = '', year = '']) => `${year}-${two(month)}`],
  [/^(?:ngay )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, ([day = '', month = '', year = '']) => `${year}-${two(month)}-${two(day)}`],
]; // prettier-ignore

/** A reference period as Vietnamese reports write it, in the form of the contract; undefined where the text is none. */
export function readPeriodText(text: string): string | undefined {
  const plain = withoutAccents(text.normalize('NFKC')).toLowerCase().replaceAll(/\s+/g, ' ').trim();
  for (const [shape, make] of shapes) {
    const match = shape.exec(plain);
    const period = match && parsePeriod(make(match.slice(1)));
    if (period) return period.text;
  }
  return parsePeriod(text.trim().toUpperCase())?.text;
}
