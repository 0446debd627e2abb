import {
  buildASTSchema,
  isInputType,
  isListType,
  isNonNullType,
  parse,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { AskFault } from './ask-fault.ts';
import { acceptedBy, convertValue } from './convert-value.ts';
import type { JsonObject, JsonValue } from './json-value.ts';
import { kebabName } from './kebab-name.ts';
import type { NamedOperation } from '../../../schema/operations/named-operation.ts';
import { nearestNames } from './nearest-names.ts';

/** The types that variables are converted by, from the committed supergraph. */
export const contractTypes = (supergraphSdl: string): GraphQLSchema =>
  buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValidSDL: true });

export function variableType(schema: GraphQLSchema, definition: VariableDefinitionNode): GraphQLInputType {
  const type = typeFromAST(schema, definition.type);
  if (!type || !isInputType(type))
    throw new Error(`$${definition.variable.name.value}: its type is not in the contract`);
  return type;
}

export const variableName = (definition: VariableDefinitionNode): string => definition.variable.name.value;

function unknownVariable(name: string, operation: NamedOperation): AskFault {
  const names = operation.variables.map(variableName);
  const list = names.map((each) => `--${each}`).join(', ');
  const nearest = nearestNames(name, names)[0];
  return names.length === 0
    ? new AskFault(
        `--${name}: "${operation.name}" không có biến nào.`,
        `--${name}: "${operation.name}" takes no variables.`,
      )
    : new AskFault(
        `Không có biến --${name}; "${operation.name}" nhận ${list}.`,
        `There is no --${name}; "${operation.name}" takes ${list}. Nearest: --${nearest}.`,
      );
}

function convert(name: string, text: string | null, type: GraphQLInputType): JsonValue {
  const bareType = isNonNullType(type) ? type.ofType : type;
  // `--current` alone can only mean yes, and only where the question is yes or no.
  const given = text ?? (!isListType(bareType) && String(bareType) === 'Boolean' ? 'true' : null);
  const converted = given === null ? { expected: acceptedBy(type) } : convertValue(given, type);
  if ('value' in converted) return converted.value;
  const found = given === null ? '' : ` "${given.slice(0, 80)}"`;
  throw new AskFault(
    `Giá trị${found} của --${name} không dùng được; nhận: ${converted.expected}.`,
    `--${name}=${found.trim() || '…'} will not do; accepted: ${converted.expected}.`,
  );
}

/** What was given, by the operation's own types; every fault names what is accepted. */
export function readVariables(
  operation: NamedOperation,
  given: ReadonlyMap<string, string | null>,
  schema: GraphQLSchema,
): JsonObject {
  const values: Record<string, JsonValue> = {};
  for (const [name, text] of given) {
    const definition = operation.variables.find((each) => kebabName(variableName(each)) === kebabName(name));
    if (!definition) throw unknownVariable(name, operation);
    values[variableName(definition)] = convert(name, text, variableType(schema, definition));
  }
  for (const definition of operation.variables) {
    const name = variableName(definition);
    const type = variableType(schema, definition);
    if (isNonNullType(type) && !definition.defaultValue && (values[name] ?? null) === null)
      throw new AskFault(
        `Thiếu --${name}; nhận: ${acceptedBy(type)}.`,
        `--${name} is missing; accepted: ${acceptedBy(type)}.`,
      );
  }
  return values;
}
