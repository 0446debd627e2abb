import stringWidth from 'string-width';
import type { JsonScalar } from '../../../schema/operations/json-value.ts';

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Columns that a terminal gives to a text: combining marks take none, wide letters two. */
export const displayWidth = (text: string): number => stringWidth(text);

/** One line, composed letters, and nothing by which a reported text could steer the terminal. */
export const plainLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();

/** A share made from counts has more digits than anybody reads; --json and --csv keep them. */
const rounded = (value: number): number => (Math.abs(value) < 1 ? value : Number(value.toFixed(4)));

export function cellText(value: JsonScalar): string {
  if (typeof value === 'number') return String(rounded(value));
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  return plainLine(value);
}

/** The text in at most `width` columns, cut between letters and marked with "…". */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const letters = [...graphemes.segment(text)].map(({ segment }) => segment);
  // Codes tell themselves apart by their ends: programme.dti-rank, programme.dti-economy-rank.
  const isCode = isOneWord(text);
  let short = '';
  for (const letter of isCode ? letters.toReversed() : letters) {
    if (displayWidth(short + letter) > width - 1) break;
    short = isCode ? letter + short : short + letter;
  }
  return isCode ? `…${short}` : `${short}…`;
}

export const isOneWord = (text: string): boolean => !text.includes(' ');
