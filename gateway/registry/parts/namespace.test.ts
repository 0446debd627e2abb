import fc from 'fast-check';
import { expect, it } from 'vitest';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { isWithin, namespaceOf, nameWithin } from './namespace.ts';

const units = committedAreas().all.map(({ id }) => ({ id, ...namespaceOf(id) }));
const name = fc.stringMatching(/^[A-Z][A-Za-z0-9_]{0,12}$/);

it('a province is called as its id, in the case of types and of fields', () => {
  expect(namespaceOf('kon-tum')).toEqual({ types: 'KonTum', fields: 'konTum' });
  expect(namespaceOf('khanh-hoa-2025')).toEqual({ types: 'KhanhHoa2025', fields: 'khanhHoa2025' });
});

it('a name is within the namespace only where an upper-case letter follows', () => {
  expect(
    ['konTumCoffee', 'konTum', 'konTumcoffee', 'konTum2025Coffee', 'konTum_Coffee', 'coffee'].map((each) =>
      isWithin(each, 'konTum'),
    ),
  ).toEqual([true, false, false, false, false, false]);
});

it('no two units of the code list claim each other’s names', () => {
  fc.assert(
    fc.property(fc.constantFrom(...units), name, (unit, rest) => {
      const claims = (own: string, other: typeof unit): boolean =>
        isWithin(own, other.types) || isWithin(own, other.fields);
      for (const own of [unit.types + rest, unit.fields + rest])
        expect(units.filter((other) => claims(own, other)).map(({ id }) => id)).toEqual([unit.id]);
    }),
    { numRuns: 500 },
  );
  for (const one of units)
    expect(units.filter((other) => isWithin(other.types, one.types)).map(({ id }) => id)).toEqual([]);
});

it('a name that is put into a namespace is within it', () => {
  expect(['coffee', 'konTumcoffee', 'kontum_Coffee', '_9'].map((each) => nameWithin(each, 'konTum'))).toEqual([
    'konTumCoffee',
    'konTumCoffee',
    'konTumCoffee',
    'konTumName',
  ]);
  fc.assert(
    fc.property(fc.constantFrom(...units), fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,12}$/), (unit, own) => {
      expect(isWithin(nameWithin(own, unit.fields), unit.fields)).toBe(true);
    }),
  );
});
