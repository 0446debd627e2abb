import { buildSchema, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { NamedOperation } from '../../../schema/operations/named-operation.ts';
import { PeriodScalar } from '../../../schema/types/period.scalar.ts';
import { readViewAddress } from './read-view-address.ts';
import { prepareViews } from './view.ts';

const schema = buildSchema(`
  scalar Period
  enum Severity { ERROR WARNING }
  input Span { from: Int! to: Int }
  type Query {
    found(
      id: ID, ids: [ID!], top: Int, least: Float, all: Boolean, severity: Severity, severities: [Severity!],
      period: Period, span: Span, spans: [Span!]
    ): Int
  }`);
Object.assign(schema.getType('Period') ?? {}, { parseValue: PeriodScalar.parseValue });

const operation = (name: string, text: string): NamedOperation => {
  const [definition] = parse(text).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected an operation');
  const variables = definition.variableDefinitions ?? [];
  return { name, operationName: definition.name?.value ?? '', text, question: [], variables };
};

const declared =
  '$id: ID, $ids: [ID!], $top: Int, $least: Float, $all: Boolean, $severity: Severity, $severities: [Severity!], $period: Period, $span: Span, $spans: [Span!]';
const given = declared.replaceAll(/\$(\w+): [^,]+/g, '$1: $$$1');
const views = prepareViews(
  [
    operation('find-all', `query FindAll(${declared}) { found(${given}) }`),
    operation('find-one', 'query FindOne($id: ID!, $top: Int = 3) { found(id: $id, top: $top) }'),
    operation('gone', 'query Gone { lost }'),
  ],
  schema,
);

test.each([
  ['', {}],
  ['?id=56', { id: '56' }],
  ['?id=C%C3%A0+Mau', { id: 'Cà Mau' }],
  ['?id=what?', { id: 'what?' }],
  ['?ids=a,b&ids=c', { ids: ['a', 'b', 'c'] }],
  ['?ids=', { ids: [] }],
  ['?ids=["a,b"]', { ids: ['a,b'] }],
  ['?top=5&least=-79.24&all=true', { top: 5, least: -79.24, all: true }],
  ['?severity=error&severities=ERROR,WARNING', { severity: 'ERROR', severities: ['ERROR', 'WARNING'] }],
  ['?period=2024-Q3', { period: '2024-Q3' }],
  ['?span={"from":1}&spans=[{"from":1,"to":2}]', { span: { from: 1 }, spans: [{ from: 1, to: 2 }] }],
])('/views/find-all%s asks with %j', (query, variables) => {
  expect(readViewAddress(`/views/find-all${query}`, views)).toMatchObject({
    request: { operationName: 'FindAll', variables },
  });
});

test.each([
  ['find-all?top=five', '"top" is "five"; expected a whole number'],
  ['find-all?top=1&top=2', '"top" is "1, 2"; expected a whole number, -2147483648 to 2147483647, once'],
  ['find-all?least=79,24', '"least" is "79,24"; expected a number with a decimal point'],
  ['find-all?all=', '"all" is ""; expected true or false'],
  ['find-all?severity=bad', '"severity" is "bad"; expected ERROR, WARNING'],
  ['find-all?period=2024-13', '"period" is "2024-13"; expected 2024'],
  ['find-all?span={"to":1}', 'Field "from" of required type "Int!" was not provided'],
  ['find-all?span=1', 'expected JSON of Span'],
  ['find-all?span={', 'expected JSON of Span'],
  ['find-all?tip=1', '"tip" is "1"; expected one of id, ids, top'],
  ['find-one', '"id" is nothing; expected text'],
])('/views/%s is refused with the reason', (address, reason) => {
  expect(readViewAddress(`/views/${address}`, views)).toMatchObject({
    status: 400,
    error: { message: expect.stringContaining(reason) as string, extensions: { code: 'BAD_VIEW_VARIABLE' } },
  });
});

test('a list that no question needs is refused', () => {
  const ids = Array.from({ length: 1001 }, (_, at) => at).join(',');
  expect(readViewAddress(`/views/find-all?ids=${ids}`, views)).toMatchObject({
    status: 400,
    error: { extensions: { code: 'QUERY_TOO_LARGE' } },
  });
});

test.each(['find-al', 'gone', '', '%E0%A4%A', '__proto__'])('/views/%s is not there; the nearest names are', (name) => {
  expect(readViewAddress(`/views/${name}`, views)).toMatchObject({
    status: 404,
    error: { message: expect.stringMatching(/Nearest: .*find-all/) as string },
  });
});

test('an operation that the graph does not hold is told with its reason', () => {
  expect(views.unanswerable).toEqual([{ name: 'gone', reason: expect.stringContaining('"lost"') as string }]);
});
