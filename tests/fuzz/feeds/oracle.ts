import { catalogue } from '../../../schema/indicators/catalogue.ts';
import type { ObservationClaim } from '../../../services/ledger/claim.ts';
import { namesProvince } from './model-province.ts';

/**
 * What a row of cells can have meant, read by other means than those under test: it does not say what a row means, only
 * whether a claim can stand on it. Every number of a claim must be written in the row, in a style that was allowed.
 */

export type StoredClaim = Pick<
  ObservationClaim,
  'indicator' | 'qualifier' | 'value' | 'lower' | 'upper' | 'numerator' | 'denominator' | 'stated' | 'locator'
> & { readonly province: string; readonly period: string };

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '');

const narrow = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\uff10-\uff19\uff05\uff0c\uff0e\uff0f]/g, (sign) => sign.normalize('NFKC'))
    .replaceAll(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .toLowerCase();

function namesIndicator(cell: string, code: string): boolean {
  const entry = catalogue().byCode(code);
  return entry !== undefined && [entry.code, entry.nameVi, entry.nameEn].some((name) => fold(name) === fold(cell));
}

const romans = ['', 'i', 'ii', 'iii', 'iv'];

/** Whether a text can name a period: its year stands there, and whatever number parts the year. */
function namesPeriod(cell: string, period: string): boolean {
  const plain = narrow(cell);
  const numbers: string[] = (plain.match(/\d+/g) ?? []).map((each) => `${Number(each)}`);
  const has = (number: string): boolean => numbers.includes(`${Number(number)}`);
  const [, year = '', part = ''] = /^(\d{4})-?(.*)$/.exec(period) ?? [];
  if (!has(year)) return false;
  if (part === '') return numbers.length === 1 || (numbers.length === 2 && has('12'));
  const quarter = /^Q(\d)$/.exec(part)?.[1];
  if (quarter !== undefined)
    return (
      has(quarter) ||
      plain.split(/[^\p{L}]+/u).includes(romans[Number(quarter)] ?? '') ||
      (quarter === '1' && (has('3') || plain.includes('ba')))
    );
  if (/^S\d$/.test(part)) return has('6') || /nửa|nua|sáu|sau|half|[hs]\d/.test(plain);
  const months = /P(\d+)M$/.exec(part)?.[1];
  if (months !== undefined) return has(months) || plain.includes('chín');
  return part.split('-').every(has);
}

interface Written {
  readonly numbers: ReadonlySet<string>;
  readonly count: number;
}

const vietnamese = /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;
const english = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

const plainNumber = (text: string): string => text.replace(/^0+(?=\d)/, '').replace(/^0(?:\.0+)?$/, '0');
const scales: readonly (readonly [RegExp, number])[] = [
  [/triệu/, 6],
  [/nghìn|ngàn/, 3],
  [/tỷ|tỉ/, 9],
  [/trăm/, 2],
  [/chục/, 1],
];

/** A number times a power of ten, which may be below nil, as digits; exact. */
function shift(number: string, power: number): string {
  const [whole = '', places = ''] = number.split('.');
  const point = whole.length + power;
  const digits = (whole + places).padEnd(point, '0');
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits;
  const at = point <= 0 ? 1 : point;
  return plainNumber(padded.length > at ? `${padded.slice(0, at)}.${padded.slice(at)}` : padded);
}

/** The numbers that a cell can hold in some styles, each also times the scales that its words name. */
export function numbersIn(cell: string, styles: readonly ('vietnamese' | 'english')[]): Written {
  const plain = narrow(cell).replaceAll(/(?<=\b\d{1,3})[\s\u00a0](?=\d{3}\b)/g, '');
  const tokens = plain.match(/\d(?:[\d.,]*\d)?(?:e[+-]?\d+)?/g) ?? [];
  const powers = [0, ...scales.flatMap(([word, power]) => (word.test(plain) ? [power, power - 9, power + 3] : []))];
  if (/đồng|vnd|tỷ|tỉ/.test(plain)) powers.push(-9, -6, -3);
  const numbers = tokens.flatMap((token) => {
    const [base = '', exponent = '0'] = token.split('e');
    const read: string[] = [];
    if (styles.includes('vietnamese') && vietnamese.test(base)) read.push(base.replaceAll('.', '').replace(',', '.'));
    if (styles.includes('english') && english.test(base)) read.push(base.replaceAll(',', ''));
    return read.flatMap((number) => powers.map((power) => shift(number, power + Number(exponent))));
  });
  return { numbers: new Set(numbers), count: tokens.length };
}

const words: Readonly<Record<string, RegExp>> = {
  about: /khoảng|gần|ước|xấp xỉ|chừng|about|approx|around|nearly|almost|close to|~|≈/,
  'more-than': /trên|hơn|vượt|more than|over|above|>/,
  'at-least':
    /ít nhất|tối thiểu|không dưới|không ít|không thấp|trở lên|at least|not less|minimum|or more|and more|>=|≥|=>/,
  'at-most': /tối đa|không quá|nhiều nhất|không vượt|trở xuống|at most|up to|no more|maximum|or less|<=|≤|=</,
  'less-than': /dưới|chưa|ít hơn|thấp hơn|nhỏ hơn|less than|under|below|</,
  range: /\d[^\d]*(?:-|–|đến|tới|to|và|and)[^\d]*\d/,
};

const truths = {
  '1': /^(?:1|có|đã có|rồi|yes|true|đúng|x|✓)\.?$/,
  '0': /^(?:0|không|chưa|chưa có|không có|no|false|sai)\.?$/,
};

const numbersOf = (claim: StoredClaim): string[] =>
  [claim.value, claim.lower, claim.upper, claim.numerator, claim.denominator, claim.stated].flatMap((number) =>
    number === null ? [] : [plainNumber(number.replace('-', ''))],
  );

type Styles = readonly ('vietnamese' | 'english')[];

/** Whether one cell can hold the whole figure: every number of the claim, and no bound that the claim leaves out. */
function holdsFigure(cell: string, claim: StoredClaim, styles: Styles): boolean {
  const plain = narrow(cell).trim();
  if (catalogue().byCode(claim.indicator)?.unit === 'boolean')
    return truths[claim.value === '1' ? '1' : '0'].test(plain.replaceAll(/\s+/g, ' '));
  const { numbers } = numbersIn(cell, styles);
  if (!numbersOf(claim).every((number) => numbers.has(number))) return false;
  if (claim.value?.startsWith('-') && !/[-−‐‑‒]|giảm/.test(plain)) return false;
  const { qualifier } = claim;
  if (qualifier !== 'exact') return words[qualifier]?.test(plain) ?? false;
  // "trên 100 dân" and "trên tổng số" are no bounds.
  const bare = plain.replaceAll(/trên (?:100|1[.,]?000|tổng)|\d[^\d]* trên \d/g, '');
  return !['about', 'more-than', 'at-least', 'at-most', 'less-than'].some((bound) => words[bound]?.test(bare));
}

/** Whether the figure can stand in columns of its own. */
function standsInColumns(cells: readonly string[], claim: StoredClaim, styles: Styles): boolean {
  const single = cells.map((cell) => numbersIn(cell.replace(/^\s*-/, ''), styles));
  return numbersOf(claim).every((number) => single.some(({ numbers, count }) => count === 1 && numbers.has(number)));
}

/** Whether a claim can have been read from a row of cells of a file that was sent for a province. */
export function canStandOn(
  cells: readonly string[],
  claim: StoredClaim,
  { sentFor, styles }: { readonly sentFor: string; readonly styles: Styles },
): boolean {
  if (claim.province !== sentFor && !cells.some((cell) => namesProvince(cell, claim.province))) return false;
  if (!cells.some((cell) => namesIndicator(cell, claim.indicator))) return false;
  if (!cells.some((cell) => namesPeriod(cell, claim.period))) return false;
  const locator = claim.locator?.normalize('NFC');
  if (
    locator !== undefined &&
    !cells.some((cell) => narrow(cell).trim().replaceAll(/\r\n?/g, '\n') === narrow(locator))
  )
    return false;
  return cells.some((cell) => holdsFigure(cell, claim, styles)) || standsInColumns(cells, claim, styles);
}
