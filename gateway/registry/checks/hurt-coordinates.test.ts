import { BreakingChangeType, buildSchema, findBreakingChanges } from 'graphql';
import { expect, it } from 'vitest';
import { hurtBy } from './hurt-coordinates.ts';

const before = buildSchema(`
  directive @note(text: String) repeatable on FIELD | QUERY
  directive @gone on FIELD
  directive @must on FIELD
  interface Named { name: String }
  type Query { farms(where: Where, grade: Grade, year: Int): [Farm] thing: Thing tea: Tea code: Code }
  type Farm implements Named { name: String area: Int crops(year: Int): Int yield: Int }
  type Tea { leaf: String }
  union Thing = Farm | Tea
  enum Grade { FIRST SECOND }
  input Where { grade: Grade near: Near }
  input Near { town: String street: String }
  scalar Code`);
const after = buildSchema(
  `
  directive @note on FIELD
  directive @must(be: Int!) on FIELD
  interface Named { name: String }
  type Query { farms(where: Where, grade: Grade, year: String): [Farm] thing: Thing tea: Tea code: Code }
  type Farm { name: String area: String crops: Int yield(of: Int!): Int }
  scalar Tea
  union Thing = Farm
  enum Grade { FIRST }
  input Where { grade: Grade near: Near }
  input Near { town: String house: Int! }`
    .replace('code: Code ', '')
    .replace('tea: Tea code: Code', 'tea: Tea'),
);

const changes = findBreakingChanges(before, after);
const used = [
  'Query.farms',
  'Query.farms(where:)',
  'Query.farms(grade:)',
  'Query.farms(year:)',
  'Query.thing',
  'Query.tea',
  'Query.code',
  'Farm.name',
  'Farm.area',
  'Farm.crops',
  'Farm.crops(year:)',
  'Farm.yield',
  'Tea.leaf',
  'Grade.FIRST',
  'Grade.SECOND',
  'Near.town',
  'Near.street',
];

/** By the kind of change: where it is, and what of the above it hurts. */
const hurtIn = (type: BreakingChangeType) =>
  changes
    .filter((change) => change.type === type)
    .map((change) => hurtBy(change, before))
    .map(({ place, hurts }) => [place, ...used.filter(hurts)]);

it('the changes hold every kind of breaking change there is', () => {
  expect(new Set(changes.map(({ type }) => type))).toEqual(new Set(Object.values(BreakingChangeType)));
});

it('each kind of change is placed, and hurts whoever names what is gone or other', () => {
  expect(hurtIn(BreakingChangeType.FIELD_REMOVED)).toEqual([
    ['Query.code', 'Query.code'],
    ['Near.street', 'Query.farms(where:)', 'Near.street'],
  ]);
  expect(hurtIn(BreakingChangeType.FIELD_CHANGED_KIND)).toEqual([['Farm.area', 'Farm.area']]);
  expect(hurtIn(BreakingChangeType.ARG_REMOVED)).toEqual([['Farm.crops(year:)', 'Farm.crops(year:)']]);
  expect(hurtIn(BreakingChangeType.ARG_CHANGED_KIND)).toEqual([['Query.farms(year:)', 'Query.farms(year:)']]);
  expect(hurtIn(BreakingChangeType.REQUIRED_ARG_ADDED)).toEqual([['Farm.yield', 'Farm.yield']]);
  expect(hurtIn(BreakingChangeType.TYPE_REMOVED)).toEqual([['Code', 'Query.code']]);
  expect(hurtIn(BreakingChangeType.TYPE_CHANGED_KIND)).toEqual([['Tea', 'Query.tea', 'Tea.leaf']]);
  expect(hurtIn(BreakingChangeType.TYPE_REMOVED_FROM_UNION)).toEqual([['Tea', 'Query.tea', 'Tea.leaf']]);
});

it('what may stand in a variable hurts whoever may give it', () => {
  expect(hurtIn(BreakingChangeType.VALUE_REMOVED_FROM_ENUM)).toEqual([
    ['Grade.SECOND', 'Query.farms(where:)', 'Query.farms(grade:)', 'Grade.SECOND'],
  ]);
  expect(hurtIn(BreakingChangeType.REQUIRED_INPUT_FIELD_ADDED)).toEqual([
    ['Near', 'Query.farms(where:)', 'Near.town', 'Near.street'],
  ]);
});

it('a type that leaves an interface hurts whoever asks for it; of directives nobody is known', () => {
  expect(hurtIn(BreakingChangeType.IMPLEMENTED_INTERFACE_REMOVED)).toEqual([
    ['Farm', 'Query.farms', 'Farm.name', 'Farm.area', 'Farm.crops', 'Farm.crops(year:)', 'Farm.yield'],
  ]);
  expect(hurtIn(BreakingChangeType.DIRECTIVE_REMOVED)).toEqual([['@gone']]);
  expect(hurtIn(BreakingChangeType.DIRECTIVE_ARG_REMOVED)).toEqual([['@note']]);
  expect(hurtIn(BreakingChangeType.DIRECTIVE_LOCATION_REMOVED)).toEqual([['@note']]);
});
