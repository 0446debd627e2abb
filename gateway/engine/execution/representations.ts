import type { EntityRequest, RequiredSelection } from '../planning/query-plan.ts';
import { mergeInto } from './join.ts';
import type { JsonObject } from './execution.ts';
import { applyRewrites } from './rewrite.ts';

type Meets = (typename: string, condition: string) => boolean;

/** A representation for each different entity, and for each object which of them is its own: -1 for none. */
export interface Representations {
  readonly list: JsonObject[];
  readonly indexes: number[];
}

export type Represent = (objects: readonly JsonObject[]) => Representations;

/**
 * What is required of an object, or null where a part is missing that is not in a fragment of its own: a missing field
 * voids its innermost fragment alone.
 */
function selectRequired(source: unknown, selections: readonly RequiredSelection[], meets: Meets): unknown {
  if (source === null || typeof source !== 'object') return source;
  if (Array.isArray(source)) return source.map((item: unknown) => selectRequired(item, selections, meets));
  const object = source as JsonObject;
  const selected: JsonObject = {};
  for (const selection of selections)
    if (selection.kind === 'types') {
      const typename = object['__typename'];
      const isMet = selection.name === undefined || (typeof typename === 'string' && meets(typename, selection.name));
      const part = isMet ? selectRequired(object, selection.selections, meets) : null;
      if (part !== null) mergeInto(selected, part as JsonObject);
    } else {
      const value = object[selection.responseName];
      if (value === undefined) return null;
      selected[selection.responseName] =
        selection.selections.length > 0 ? selectPart(value, selection.selections, meets) : value;
    }
  return selected;
}

/** What is required of an object by its type cannot be read without the type, which not every plan says. */
function selectPart(value: unknown, selections: readonly RequiredSelection[], meets: Meets): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => selectPart(item, selections, meets));
  const part = selectRequired(value, selections, meets);
  if (typeof part !== 'object' || part === null || !selections.some(({ kind }) => kind === 'types')) return part;
  const typename = (value as JsonObject)['__typename'];
  return typeof typename === 'string' ? { __typename: typename, ...part } : part;
}

/** Whether a representation says what it is of. Of keys that are all null no subgraph could find an entity. */
function isUsable(representation: JsonObject): boolean {
  if (typeof representation['__typename'] !== 'string') return false;
  const keys = Object.keys(representation);
  return keys.length > 1 && keys.some((key) => key !== '__typename' && representation[key] !== null);
}

/** The names where all that is required are plain fields of one type: by far the most frequent case. */
function plainFields({ requires }: EntityRequest): readonly string[] | undefined {
  const [only, ...others] = requires;
  if (only?.kind !== 'types' || others.length > 0) return undefined;
  const names = only.selections.map((each) =>
    each.kind === 'field' && each.selections.length === 0 ? each.responseName : '',
  );
  return names.includes('') || !names.includes('__typename') || names.length < 2 ? undefined : names;
}

/** Finds by one field whether an entity was met before, and compares the others; `other` takes over where that does not decide. */
function compileIndexer(
  names: readonly string[],
): (objects: readonly JsonObject[], indexes: number[], other: (object: JsonObject) => number) => void {
  const [key = '', ...rest] = names.filter((name) => name !== '__typename').map((name) => JSON.stringify(name));
  const same = ['"__typename"', ...rest].map((name) => `s[${name}] === o[${name}]`).join(' && ');
  const source = `'use strict'; return (objects, indexes, other) => { const known = new Map(), sources = [];
for (let i = 0; i < objects.length; i++) {
const o = objects[i]; const k = o[${key}];
if (typeof k === 'string' || typeof k === 'number') {
const at = known.get(k);
if (at !== undefined) { const s = sources[at]; if (s !== undefined && ${same}) { indexes.push(at); continue; } }
else { const made = other(o); if (made >= 0 && sources[made] === undefined) { known.set(k, made); sources[made] = o; } indexes.push(made); continue; }
}
indexes.push(other(o));
} };`;
  // oxlint-disable-next-line typescript/no-implied-eval
  return new Function(source)() as ReturnType<typeof compileIndexer>;
}

/** Makes representations of objects so that each entity is asked for once, at however many places it stands. */
export function compileRepresent(request: EntityRequest, meets: Meets): Represent {
  const { requires, inputRewrites } = request;
  const plain = plainFields(request);
  const index = plain && compileIndexer(plain);
  return (objects) => {
    const list: JsonObject[] = [];
    const indexes: number[] = [];
    const byText = new Map<string, number>();
    const add = (object: JsonObject): number => {
      const representation = selectRequired(object, requires, meets) as JsonObject | null;
      if (representation === null || !isUsable(representation)) return -1;
      applyRewrites(representation, inputRewrites, meets);
      const text = JSON.stringify(representation);
      const known = byText.get(text);
      if (known !== undefined) return known;
      byText.set(text, list.length);
      return list.push(representation) - 1;
    };
    if (index) index(objects, indexes, add);
    else for (const object of objects) indexes.push(add(object));
    return { list, indexes };
  };
}
