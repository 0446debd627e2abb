import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.ts';

test('lines break at blanks, and within a word only where it fills a line', () => {
  expect(wrapText('Ghi kỳ báo cáo abcdefghijklmnop xyz', 10)).toEqual([
    'Ghi kỳ báo',
    'cáo',
    'abcdefghij',
    'klmnop xyz',
  ]);
});

test('nothing is lost, and no line is wider than was asked for', () => {
  const words = fc.array(
    fc.string({ unit: 'grapheme', minLength: 1 }).filter((word) => !/\s/.test(word)),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 60 }), (list, width) => {
      const lines = wrapText(list.join(' '), width);
      expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});
