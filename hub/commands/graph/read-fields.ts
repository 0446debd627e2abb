import { isList, isObject, type JsonObject } from '../../../schema/operations/json-value.ts';

/** What the field holds where that is a text; null in anything else. The others below likewise. */
export function textIn(object: JsonObject, name: string): string | null {
  const value = object[name];
  return typeof value === 'string' ? value : null;
}

export function numberIn(object: JsonObject, name: string): number | null {
  const value = object[name];
  return typeof value === 'number' ? value : null;
}

export function objectIn(object: JsonObject, name: string): JsonObject | null {
  const value = object[name];
  return value !== undefined && isObject(value) ? value : null;
}

/** The objects of a list; none where there is no list. */
export function objectsIn(object: JsonObject, name: string): readonly JsonObject[] {
  const value = object[name];
  return value !== undefined && isList(value) ? value.filter(isObject) : [];
}
