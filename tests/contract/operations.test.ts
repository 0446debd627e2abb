import { buildClientSchema, getIntrospectionQuery, Kind, parse, validate, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered } from '../e2e/answered.ts';
import { namedOperations } from '../e2e/named-operations.ts';
import { startTestHub, type TestHub } from '../support/test-hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(async () => await hub.stop());

const pascalCase = (name: string): string =>
  name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Letters that only Vietnamese has, so that an English line does not pass for a Vietnamese one. */
const vietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

test('there are at least 15 named operations', () => {
  expect(namedOperations.length).toBeGreaterThanOrEqual(15);
});

test('every named operation is valid against what the gateway offers', async () => {
  const schema = buildClientSchema(await answered<IntrospectionQuery>(hub, getIntrospectionQuery()));
  for (const { name, text } of namedOperations)
    expect({ name, errors: validate(schema, parse(text)) }).toEqual({ name, errors: [] });
});

test.each(namedOperations)('$name is named as its file and holds no second operation', ({ name, text }) => {
  const operations = parse(text).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  expect(operations).toMatchObject([{ operation: 'query', name: { value: pascalCase(name) } }]);
});

test.each(namedOperations)('$name says its question in Vietnamese, then in English', ({ question }) => {
  expect(question).toEqual([expect.stringMatching(vietnamese), expect.stringMatching(/^[\x20-\x7EÀ-ỹ]+\?$/)]);
});

test.each(namedOperations)('$name can be asked without any variable', ({ variables }) => {
  const lacking = variables.filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue);
  expect(lacking).toEqual([]);
});
