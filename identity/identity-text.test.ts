import { expect, test } from 'vitest';
import { nobody, type Identity } from './identity.ts';
import { audienceText, identityText, readIdentity } from './identity-text.ts';

const officer: Identity = { role: 'officer', provinceId: 'kon-tum', subject: 'Nguyễn Văn An: phòng 2\r\nx: y' };

test.each([[nobody], [officer], [{ role: 'operator', provinceId: null, subject: null } as const]])(
  'what is written can be read again, and is fit for a header',
  (identity) => {
    expect(identityText(identity)).toMatch(/^[\x21-\x7e]*$/);
    expect(readIdentity(identityText(identity))).toEqual(identity);
  },
);

test('an audience has no name', () => {
  expect(audienceText(officer)).toBe('officer:kon-tum:');
  expect(readIdentity(audienceText(officer))).toEqual({ ...officer, subject: null });
});

test.each([
  'king::',
  'officer::x',
  'publisher::x',
  'analyst:kon-tum:',
  'operator',
  'operator:::',
  ':',
  'public:kon-tum:',
])('%j is no identity', (text) => {
  expect(() => readIdentity(text)).toThrow('cannot be read');
});
