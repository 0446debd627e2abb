import {
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { acceptedBy, convertValue, type Converted } from './convert-value.ts';
import type { JsonObject, JsonValue } from './json-value.ts';
import { kebabName } from './kebab-name.ts';
import { nearestNames } from './nearest-names.ts';

/** What was written for a variable: once, several times, or its bare name (null). */
export type GivenText = string | null | readonly string[];

/** Why variables cannot be used; whoever asked words it in the form that they were given in. */
export type VariableFault =
  | {
      readonly kind: 'unknown';
      readonly name: string;
      readonly known: readonly string[];
      readonly nearest: string | null;
    }
  | { readonly kind: 'missing'; readonly name: string; readonly expected: string }
  | { readonly kind: 'wrong'; readonly name: string; readonly found: string | null; readonly expected: string };

export const variableName = (definition: VariableDefinitionNode): string => definition.variable.name.value;

export function variableType(schema: GraphQLSchema, definition: VariableDefinitionNode): GraphQLInputType {
  const type = typeFromAST(schema, definition.type);
  if (!type || !isInputType(type)) throw new Error(`$${variableName(definition)}: its type is not in the contract`);
  return type;
}

export const isRequired = (definition: VariableDefinitionNode, type: GraphQLInputType): boolean =>
  isNonNullType(type) && !definition.defaultValue;

const nullable = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) ? type.ofType : type);

/** `?ids=a,b&ids=c` is one list of three. */
function convertRepeated(texts: readonly string[], type: GraphQLInputType): Converted {
  if (!isListType(nullable(type))) return { expected: `${acceptedBy(type)}, once` };
  const values: JsonValue[] = [];
  for (const text of texts) {
    const converted = convertValue(text, type);
    if ('expected' in converted) return converted;
    values.push(...(converted.value as readonly JsonValue[]));
  }
  return { value: values };
}

function convertGiven(given: GivenText, type: GraphQLInputType): Converted {
  if (typeof given === 'string') return convertValue(given, type);
  if (given !== null) return convertRepeated(given, type);
  // A bare name can only mean yes, and only where the question is yes or no.
  return String(nullable(type)) === 'Boolean' ? { value: true } : { expected: acceptedBy(type) };
}

const shownText = (given: GivenText): string | null =>
  typeof given === 'object' ? (given?.join(', ') ?? null) : given;

/** What was given, by the operation's own types, or the first fault. Names may be written in kebab case. */
export function readOperationVariables(
  definitions: readonly VariableDefinitionNode[],
  given: ReadonlyMap<string, GivenText>,
  schema: GraphQLSchema,
): { readonly values: JsonObject } | { readonly fault: VariableFault } {
  const values: Record<string, JsonValue> = {};
  for (const [name, text] of given) {
    const definition = definitions.find((each) => kebabName(variableName(each)) === kebabName(name));
    if (!definition) {
      const known = definitions.map(variableName);
      return { fault: { kind: 'unknown', name, known, nearest: nearestNames(name, known)[0] ?? null } };
    }
    const converted = convertGiven(text, variableType(schema, definition));
    if ('expected' in converted)
      return { fault: { kind: 'wrong', name, found: shownText(text), expected: converted.expected } };
    values[variableName(definition)] = converted.value;
  }
  for (const definition of definitions) {
    const [name, type] = [variableName(definition), variableType(schema, definition)];
    if (isRequired(definition, type) && (values[name] ?? null) === null)
      return { fault: { kind: 'missing', name, expected: acceptedBy(type) } };
  }
  return { values };
}
