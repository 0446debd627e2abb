import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import { usedCoordinates } from './used-coordinates.ts';

const schema = buildSchema(`
  type Query { farms(where: Where, grades: [Grade!]): [Farm] thing: Thing }
  type Farm { name: String crops(year: Int): Int }
  union Thing = Farm
  enum Grade { FIRST SECOND }
  input Where { grade: Grade near: Near }
  input Near { town: String }`);

it('fields, arguments, input fields and values are named by their own types, wherever they stand', () => {
  const document = parse(`query ($grade: Grade) {
    own: farms(where: { grade: SECOND, near: { town: "a" } }, grades: [FIRST]) { __typename ...Parts }
    thing { ... on Farm { name } }
  }
  fragment Parts on Farm { crops(year: 1) }`);
  expect([...usedCoordinates(document, schema)].toSorted()).toEqual([
    'Farm.__typename',
    'Farm.crops',
    'Farm.crops(year:)',
    'Farm.name',
    'Grade.FIRST',
    'Grade.SECOND',
    'Near.town',
    'Query.farms',
    'Query.farms(grades:)',
    'Query.farms(where:)',
    'Query.thing',
    'Where.grade',
    'Where.near',
  ]);
});
