import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName, withoutAccents } from './fold-name.ts';

test.each([
  ['Khánh Hòa', 'khanhhoa'],
  ['Khánh Hoà', 'khanhhoa'],
  ['THỦY', foldName('Thuỷ')],
  ['Đà Nẵng', 'danang'],
  ['Ðà Nẵng', 'danang'],
  ['Bà Rịa - Vũng Tàu', 'bariavungtau'],
  ['tỉnh Kon Tum', 'kontum'],
  ['Thành phố Huế', 'hue'],
  ['TP.HCM', 'hcm'],
  ['T.P. Hồ Chí Minh', 'hochiminh'],
  ['Ho Chi Minh City', 'hochiminh'],
  ['Province of Nghe An', 'nghean'],
  ['Nghe An Province', 'nghean'],
  ['Hà Tĩnh', 'hatinh'],
  ['tỉnh Hà Tĩnh', 'hatinh'],
  ['Hu\u00adế', 'hue'],
  ['Hu\u00eb\u0301', 'hue'],
  ['tỉnh', 'tinh'],
  [' .-', ''],
])('%j folds to %j', (text, folded) => {
  expect(foldName(text)).toBe(folded);
});

test('folding a folded name changes nothing, whatever the text', () => {
  const kinds = fc.constantFrom('tỉnh', 'TP.', 't', 'p', 'thành', 'phố', 'City', 'province', ' ', '-', 'of');
  const texts = fc.array(fc.oneof(kinds, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })));
  fc.assert(
    fc.property(texts, (parts) => {
      const folded = foldName(parts.join(' '));
      expect(foldName(folded)).toBe(folded);
    }),
    { numRuns: 500 },
  );
});

test('without accents the letters keep their case', () => {
  expect(withoutAccents('Thừa Thiên Huế, Đắk Lắk, đ')).toBe('Thua Thien Hue, Dak Lak, d');
});
