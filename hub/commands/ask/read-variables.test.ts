import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse, type GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../../schema/project-root.ts';
import type { JsonObject } from '../../../schema/operations/json-value.ts';
import type { NamedOperation } from '../../../schema/operations/named-operation.ts';
import { contractTypes, readVariables } from './read-variables.ts';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = contractTypes(await readFile(join(projectRoot, 'schema', 'subgraphs', 'supergraph.graphql'), 'utf8'));
});

function sampleOperation(variables: string): NamedOperation {
  const text = `query Sample${variables} { __typename }`;
  const [definition] = parse(text).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected an operation');
  return {
    name: 'sample',
    operationName: 'Sample',
    text,
    question: ['Câu hỏi?', 'Question?'],
    variables: definition.variableDefinitions ?? [],
  };
}

function read(variables: string, given: Record<string, string | null>): JsonObject {
  return readVariables(sampleOperation(variables), new Map(Object.entries(given)), schema);
}

describe('readVariables', () => {
  it('converts by the types that the operation declares', () => {
    const declared =
      '($id: ID!, $period: Period, $on: Date, $top: Int, $least: Float, $all: Boolean, $by: InfrastructureIndicator!, $ids: [ID!])';
    const given = {
      id: '56',
      period: '2024',
      on: '2025-07-01',
      top: '5',
      least: '-79.24',
      all: null,
      by: 'fibre-household-share',
      ids: 'kon-tum, gia-lai',
    };
    expect(read(declared, given)).toEqual({
      id: '56',
      period: '2024',
      on: '2025-07-01',
      top: 5,
      least: -79.24,
      all: true,
      by: 'FIBRE_HOUSEHOLD_SHARE',
      ids: ['kon-tum', 'gia-lai'],
    });
  });

  it('takes any spelling of a name, and leaves what is not given to the operation', () => {
    expect(read('($upTo: Period = "2024", $top: Int = 3)', { 'up-to': '2023' })).toEqual({ upTo: '2023' });
  });

  it('reads a list of enum values and an empty list', () => {
    const declared = '($of: [ProgrammeIndicator!], $ids: [ID!])';
    expect(read(declared, { of: 'DTI_RANK,dti_government_rank', ids: '' })).toEqual({
      of: ['DTI_RANK', 'DTI_GOVERNMENT_RANK'],
      ids: [],
    });
  });

  it.each([
    ['($top: Int)', { top: 'five' }, /--top="five" will not do; accepted: a whole number/],
    ['($top: Int)', { top: '3000000000' }, /accepted: a whole number/],
    ['($least: Float)', { least: '79,24' }, /a number with a decimal point/],
    ['($all: Boolean)', { all: 'maybe' }, /accepted: true or false/],
    ['($id: ID)', { id: null }, /--id=… will not do; accepted: text/],
    ['($by: InfrastructureIndicator)', { by: 'FIBRE_HOUSEHOLDS_SHARE' }, /nearest: FIBRE_HOUSEHOLD_SHARE/],
    ['($domain: Domain)', { domain: 'culture' }, /accepted: .*INFRASTRUCTURE.*ECONOMY/],
    ['($tops: [Int!])', { tops: '1,two' }, /a whole number.* \(found "two"\)/],
    ['($period: Period!)', {}, /--period is missing/],
    ['($period: Period, $on: Date)', { perod: '2024' }, /takes --period, --on. Nearest: --period/],
    ['', { period: '2024' }, /takes no variables/],
  ])('%s refuses %j and names what it accepts', (declared, given, message) => {
    expect(() => read(declared, given as Record<string, string>)).toThrowError(message);
  });
});
