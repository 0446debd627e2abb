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
    'some',
    '~',
    '≈',
  ],
  nearly: ['gần đạt', 'gần bằng', 'gần', 'nearly', 'almost', 'close to'],
  'more-than': ['trên', 'hơn', 'vượt', 'lớn hơn', 'more than', 'over', 'above', '>'],
  'at-least': [
    'ít nhất',
    'tối thiểu',
    'không dưới',
    'không ít hơn',
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
  'less-than': ['dưới', 'chưa đến', 'chưa tới', 'chưa đầy', 'ít hơn', 'nhỏ hơn', 'less than', 'under', 'below', '<'],
};
const behind: Readonly<Record<string, Leading>> = {
  'trở lên': 'at-least',
  'or more': 'at-least',
  'and more': 'at-least',
  'trở xuống': 'at-most',
  'or less': 'at-most',
};

/** Longest first, so that "không quá" is not taken for another word's beginning. */
const leading = Object.entries(before)
  .flatMap(([leads, words]) => words.map((word) => ({ word, leads: leads as Leading })))
  .toSorted((a, b) => b.word.length - a.word.length);

/** Words that say nothing of the number. */
const fillers = /^(?:đã |hiện |mới |đạt |là |được |có |chiếm |tỷ lệ |tỉ lệ |reached |is )+/;

const isWord = (word: string): boolean => /\p{L}$/u.test(word);

/** Parts a text, in lower case, into what qualifies the number and the rest. */
export function splitQualifier(text: string): { readonly leads: Leading | null; readonly rest: string } {
  const plain = text.replace(fillers, '');
  for (const [word, leads] of Object.entries(behind))
    if (plain.endsWith(` ${word}`)) return { leads, rest: plain.slice(0, -word.length).trim().replace(/^từ /, '') };
  const found = leading.find(({ word }) => plain.startsWith(isWord(word) ? `${word} ` : word));
  if (!found) return { leads: null, rest: plain };
  return { leads: found.leads, rest: plain.slice(found.word.length).trim().replace(fillers, '') };
}
