import type { QualifierWord } from '../../../../schema/types/observation-words.ts';

/** `nearly` is about, with the number as its upper bound. */
export type Leading = Exclude<QualifierWord, 'exact' | 'range'> | 'nearly';

const before: Readonly<Record<Leading, readonly string[]>> = {
  about: [
    'khoảng',
    'ước khoảng',
    'ước đạt',
    'ước tính',
    'ước',
    'xấp xỉ',
    'chừng',
    'about',
    'approximately',
    'around',
    'approx.',
    'approx',
    '~',
    '≈',
  ],
  nearly: ['gần đạt', 'gần bằng', 'gần', 'nearly', 'almost', 'close to'],
  'more-than': ['trên', 'hơn', 'vượt', 'nhiều hơn', 'cao hơn', 'lớn hơn', 'more than', 'over', 'above', '>'],
  'at-least': [
    'ít nhất',
    'tối thiểu',
    'không dưới',
    'không ít hơn',
    'không thấp hơn',
    'at least',
    'not less than',
    'minimum',
    '>=',
    '≥',
    '=>',
  ],
  'at-most': [
    'tối đa',
    'không quá',
    'nhiều nhất',
    'không vượt quá',
    'at most',
    'up to',
    'no more than',
    'maximum',
    '<=',
    '≤',
    '=<',
  ],
  'less-than': [
    'dưới',
    'chưa đến',
    'chưa tới',
    'chưa đầy',
    'ít hơn',
    'thấp hơn',
    'nhỏ hơn',
    'less than',
    'under',
    'below',
    '<',
  ],
};
const behind: readonly (readonly [string, Leading])[] = [
  ['trở lên', 'at-least'],
  ['or more', 'at-least'],
  ['and more', 'at-least'],
  ['trở xuống', 'at-most'],
  ['or less', 'at-most'],
];

const isWord = (word: string): boolean => /\p{L}$/u.test(word);

/** Longest first, so that "không quá" is not taken for another word's beginning; words end where a space begins. */
const leading = Object.entries(before)
  .flatMap(([leads, words]) => words.map((word) => ({ word, leads: leads as Leading })))
  .map(({ word, leads }) => ({ start: isWord(word) ? `${word} ` : word, leads }))
  .toSorted((a, b) => b.start.length - a.start.length);

/** Words that say nothing of the number. */
const fillers = /^(?:đã |hiện |mới |đạt |là |được |có |chiếm |tỷ lệ |tỉ lệ |reached |is )+/;

/** A text without the words in front that say nothing of its number: "đã đạt 79,24%" is "79,24%". */
export const withoutFillers = (text: string): string => (/^\d/.test(text) ? text : text.replace(fillers, ''));

/** Parts a text, in lower case and without fillers, into what qualifies its number and the rest. */
export function splitQualifier(text: string): { readonly leads: Leading | null; readonly rest: string } {
  for (const [word, leads] of behind)
    if (text.endsWith(` ${word}`)) return { leads, rest: text.slice(0, -word.length).trim().replace(/^từ /, '') };
  if (/^\d/.test(text)) return { leads: null, rest: text };
  const found = leading.find(({ start }) => text.startsWith(start));
  if (!found) return { leads: null, rest: text };
  return { leads: found.leads, rest: withoutFillers(text.slice(found.start.length).trim()) };
}
