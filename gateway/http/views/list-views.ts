import { print, valueFromASTUntyped, type GraphQLSchema, type VariableDefinitionNode } from 'graphql';
import { acceptedBy } from '../../../schema/operations/convert-value.ts';
import type { NamedOperation } from '../../../schema/operations/named-operation.ts';
import { isRequired, variableName, variableType } from '../../../schema/operations/operation-variables.ts';
import { viewsPath } from './read-view-address.ts';
import type { ViewSet } from './view.ts';

const defaultOf = ({ defaultValue }: VariableDefinitionNode): unknown =>
  defaultValue ? valueFromASTUntyped(defaultValue) : null;

function addressText(value: unknown): string {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' && !item.includes(',')))
    return value.join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The address that asks what the operation asks as it stands. */
function exampleOf({ name, variables }: NamedOperation): string {
  const given = variables
    .filter((definition) => defaultOf(definition) !== null)
    .map((definition): [string, string] => [variableName(definition), addressText(defaultOf(definition))]);
  // A comma means the same bare and escaped, and people read it more easily.
  const query = new URLSearchParams(given).toString().replaceAll('%2C', ',');
  return `${viewsPath}/${name}${query === '' ? '' : `?${query}`}`;
}

function describeVariable(definition: VariableDefinitionNode, schema: GraphQLSchema): object {
  const type = variableType(schema, definition);
  return {
    name: variableName(definition),
    type: print(definition.type),
    isRequired: isRequired(definition, type),
    default: defaultOf(definition),
    accepts: acceptedBy(type),
  };
}

/** What `GET /views` tells: each view, its question in both languages, its variables, an address to try. */
export function listViews({ schema, views, unanswerable }: ViewSet): object {
  return {
    views: [...views.values()].map(({ operation }) => ({
      name: operation.name,
      question: operation.question,
      variables: operation.variables.map((definition) => describeVariable(definition, schema)),
      example: exampleOf(operation),
    })),
    ...(unanswerable.length > 0 ? { unanswerable } : {}),
  };
}
