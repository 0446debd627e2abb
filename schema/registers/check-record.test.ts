import { describe, expect, test } from 'vitest';
import { defineEnum } from '../types/define-enum.ts';
import { checkRecord } from './check-record.ts';
import { registerList } from './register-list.ts';
import type { RegisterShape } from './shape.ts';

const Colour = defineEnum('ColourForTests', 'A list.', { red: 'Đỏ. Red.', green: 'Xanh. Green.' });
const described = { description: 'A property.', optional: true } as const;
const shape: RegisterShape = {
  name: 'sample',
  typeName: 'Sample',
  field: 'samples',
  domain: 'programme',
  description: 'For tests.',
  key: ['title'],
  period: 'optional',
  properties: {
    title: { kind: 'text', description: 'A title.' },
    names: { ...described, kind: 'texts' },
    seats: { ...described, kind: 'count' },
    share: { ...described, kind: 'number' },
    isOpen: { ...described, kind: 'boolean' },
    since: { ...described, kind: 'day' },
    colour: { ...described, kind: 'choice', of: Colour },
    colours: { ...described, kind: 'choices', of: Colour },
  },
};
const faultsOf = (content: Record<string, unknown>): string[] =>
  checkRecord(shape, { title: 'a', ...content }).map(({ property }) => property);

test('a record that fits has no faults; what is optional may be missing or null', () => {
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ seats: null })).toEqual([]);
  expect(
    faultsOf({
      names: ['a'],
      seats: 0,
      share: -1.5,
      isOpen: false,
      since: '2021-10',
      colour: 'red',
      colours: ['green'],
    }),
  ).toEqual([]);
});

test.each<[string, unknown[]]>([
  ['title', ['', '  ', 1, null, undefined]],
  ['names', [[], [''], 'a', [1]]],
  ['seats', [-1, 1.5, '1', 2 ** 31, Number.NaN]],
  ['share', ['1', Number.POSITIVE_INFINITY]],
  ['isOpen', ['yes', 1]],
  ['since', ['2021-13', '2021-02-30', '21', 2021]],
  ['colour', ['RED', 'blue', ['red']]],
  ['colours', ['red', ['red', 'blue']]],
])('%s is refused where it does not fit', (property, values) => {
  for (const value of values) expect(faultsOf({ [property]: value })).toEqual([property]);
});

test('a fault says what was found and what would fit; every fault is told, unknown properties too', () => {
  const names = Object.keys(shape.properties).join(', ');
  expect(checkRecord(shape, { seats: 'ten', chairs: 10 })).toEqual([
    { property: 'title', found: 'null', expectedVi: 'một đoạn chữ', expectedEn: 'a text' },
    {
      property: 'seats',
      found: '"ten"',
      expectedVi: 'số nguyên từ 0 đến 2147483647',
      expectedEn: 'a whole number, 0 to 2147483647',
    },
    { property: 'chairs', found: 'chairs', expectedVi: `chỉ có ${names}`, expectedEn: `only ${names}` },
  ]);
});

describe('every declared register', () => {
  test.each(registerList)('$name: its key names its own properties', ({ key, properties }) => {
    expect(key.filter((name) => !Object.hasOwn(properties, name))).toEqual([]);
  });

  test('names, types and fields are each its own', () => {
    for (const word of ['name', 'typeName', 'field'] as const)
      expect(new Set(registerList.map((register) => register[word])).size).toBe(registerList.length);
  });
});
