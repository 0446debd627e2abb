import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InstantScalar, parseInstant } from './instant.scalar.ts';

test('a bare day is its last millisecond in Việt Nam', () => {
  expect(parseInstant('2025-06-30')?.toISOString()).toBe('2025-06-30T16:59:59.999Z');
});

test.each([
  ['2025-07-01T00:00:00Z', '2025-07-01T00:00:00.000Z'],
  ['2025-07-01T00:00Z', '2025-07-01T00:00:00.000Z'],
  ['2025-07-01T07:00:00.5+07:00', '2025-07-01T00:00:00.500Z'],
])('%s is an instant', (text, instant) => {
  expect(parseInstant(text)?.toISOString()).toBe(instant);
});

test.each(['2025-07-01T00:00:00', '2025-02-30T00:00:00Z', '2025-07-01T25:00:00Z', '2025-02-30', 'now', ''])(
  '%j is none',
  (text) => {
    expect(parseInstant(text)).toBeUndefined();
    expect(() => InstantScalar.parseValue(text)).toThrow(/no calendar day/);
  },
);

test('an instant is written in UTC, and reads back as itself', () => {
  const years = { min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(years), (instant) => {
      expect(InstantScalar.parseValue(InstantScalar.serialize(instant))).toEqual(instant);
    }),
  );
});
