import {
  isList,
  isObject,
  type JsonObject,
  type JsonScalar,
  type JsonValue,
} from '../../../schema/operations/json-value.ts';

export interface FlatObject {
  /** Scalars by dotted path; a list of scalars is one text. */
  readonly cells: ReadonlyMap<string, JsonScalar>;
  /** Lists of objects by dotted path, and empty lists, which may be of anything. */
  readonly lists: ReadonlyMap<string, readonly JsonObject[]>;
}

const textOf = (value: JsonValue): string =>
  isList(value) || isObject(value) ? JSON.stringify(value) : String(value ?? '–');

/** One object as a row: what lies in nested objects is named by its path. */
export function flattenObject(object: JsonObject): FlatObject {
  const cells = new Map<string, JsonScalar>();
  const lists = new Map<string, readonly JsonObject[]>();
  const walk = (value: JsonValue, path: string): void => {
    if (isObject(value)) {
      for (const [name, inner] of Object.entries(value)) walk(inner, path === '' ? name : `${path}.${name}`);
    } else if (!isList(value)) {
      cells.set(path, value);
    } else if (value.length === 0 || value.some(isObject)) {
      lists.set(
        path,
        value.map((item) => (isObject(item) ? item : {})),
      );
    } else {
      cells.set(path, value.map(textOf).join(', '));
    }
  };
  walk(object, '');
  return { cells, lists };
}
