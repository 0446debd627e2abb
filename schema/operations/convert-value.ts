import {
  coerceInputValue,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLEnumType,
  type GraphQLInputType,
  type GraphQLScalarType,
} from 'graphql';
import { periodForms } from '../types/period.ts';
import type { JsonValue } from './json-value.ts';
import { kebabName } from './kebab-name.ts';
import { nearestNames } from './nearest-names.ts';

/** A value for the hub, or what would have been accepted. */
export type Converted = { readonly value: JsonValue } | { readonly expected: string };

const mostShown = 12;

/** What a type accepts, in words for a message. */
export function acceptedBy(type: GraphQLInputType): string {
  if (isNonNullType(type)) return acceptedBy(type.ofType);
  if (isListType(type)) return `${acceptedBy(type.ofType)}; several with commas`;
  if (isEnumType(type)) {
    const names = type.getValues().map(({ name }) => name);
    const rest = names.length - mostShown;
    return rest > 0 ? `${names.slice(0, mostShown).join(', ')} … (+${rest})` : names.join(', ');
  }
  if (isInputObjectType(type)) return 'JSON';
  return accepted[type.name]?.expected ?? textForms[type.name] ?? 'text';
}

const textForms: Readonly<Record<string, string>> = {
  Period: periodForms,
  Date: 'a day, YYYY-MM-DD',
  DateTime: 'an instant such as 2025-07-01T00:00:00Z, or a day',
};

const accepted: Readonly<Record<string, { expected: string; read: (text: string) => JsonValue | undefined }>> = {
  Int: {
    expected: 'a whole number, -2147483648 to 2147483647',
    read: (text) => (/^[-+]?\d{1,10}$/.test(text) && Math.abs(Number(text)) < 2 ** 31 ? Number(text) : undefined),
  },
  Float: {
    expected: 'a number with a decimal point, e.g. 79.24',
    read: (text) => (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(text) ? Number(text) : undefined),
  },
  Boolean: {
    expected: 'true or false',
    read: (text) => ({ true: true, false: false })[text.toLowerCase()],
  },
};

function convertEnum(text: string, type: GraphQLEnumType): Converted {
  const names = type.getValues().map(({ name }) => name);
  const wanted = kebabName(text).replaceAll('-', '_');
  const found = names.find((name) => name === text) ?? names.find((name) => name.toLowerCase() === wanted);
  if (found !== undefined) return { value: found };
  if (names.length <= mostShown) return { expected: names.join(', ') };
  return { expected: `one of ${names.length}, nearest: ${nearestNames(text, names).join(', ')}` };
}

function convertList(text: string, type: GraphQLInputType): Converted {
  const items = text.split(',').map((item) => item.trim());
  const values: JsonValue[] = [];
  for (const item of text.trim() === '' ? [] : items) {
    const converted = convertValue(item, type);
    if ('expected' in converted) return { expected: `${converted.expected} (found "${item}")` };
    values.push(converted.value);
  }
  return { value: values };
}

function convertJson(text: string, type: GraphQLInputType): Converted {
  try {
    const value = JSON.parse(text) as JsonValue;
    coerceInputValue(value, type, (path, _found, error) => {
      throw new Error(path.length > 0 ? `${path.join('.')}: ${error.message}` : error.message);
    });
    return { value };
  } catch (error) {
    return { expected: `JSON of ${String(type)} (${error instanceof Error ? error.message : String(error)})` };
  }
}

/** A scalar of the contract travels as text; whether it has a meaning is for the scalar's own reading to say. */
function convertScalar(text: string, type: GraphQLScalarType): Converted {
  const known = accepted[type.name];
  if (known) {
    const value = known.read(text.trim());
    return value === undefined ? { expected: known.expected } : { value };
  }
  try {
    type.parseValue(text);
    return { value: text };
  } catch {
    return { expected: acceptedBy(type) };
  }
}

/** Text of a command line or an address as a value of this type. Items of a list that hold commas are given as JSON. */
export function convertValue(text: string, type: GraphQLInputType): Converted {
  if (isNonNullType(type)) return convertValue(text, type.ofType);
  if (isListType(type))
    return text.trimStart().startsWith('[') ? convertJson(text, type) : convertList(text, type.ofType);
  if (isEnumType(type)) return convertEnum(text, type);
  if (isInputObjectType(type)) return convertJson(text, type);
  return convertScalar(text, type);
}
