import { buildSchema, graphqlSync, Kind } from 'graphql';
import { expect, test } from 'vitest';
import { DateScalar } from './date.scalar.ts';

test('a day stays the text it is, as a variable and in the query', () => {
  expect(DateScalar.parseValue('2024-02-29')).toBe('2024-02-29');
  expect(DateScalar.parseLiteral({ kind: Kind.STRING, value: '2025-07-01' }, {})).toBe('2025-07-01');
  expect(DateScalar.serialize('2025-07-01')).toBe('2025-07-01');
});

test.each(['2023-02-29', '2024-13-01', '2024-1-1', '', ' 2024-01-01', 20240101, null])('%j is no day', (value) => {
  expect(() => DateScalar.parseValue(value)).toThrow(/calendar day/);
});

test('a number in the query is no day', () => {
  expect(() => DateScalar.parseLiteral({ kind: Kind.INT, value: '2024' }, {})).toThrow(/calendar day/);
});

test('the refusal reaches the client with its code', () => {
  const schema = buildSchema('type Query { on(day: Date): Int } scalar Date');
  Object.assign(schema.getType('Date') ?? {}, { parseLiteral: DateScalar.parseLiteral });
  const { errors } = graphqlSync({ schema, source: '{ on(day: "2024-02-30") }' });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_DATE' } }]);
});
