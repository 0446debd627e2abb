import type { PathSegment } from '../planning/query-plan.ts';
import type { JsonObject } from './execution.ts';

/** Adds to `found` every object that stands at a place. */
export type FindObjects = (data: JsonObject, found: JsonObject[]) => void;

type Meets = (typename: string, condition: string) => boolean;

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null;

function isOfTypes(object: JsonObject, names: readonly string[], meets: Meets): boolean {
  const typename = object['__typename'];
  // Where the plan did not need the type it did not ask for it: then there is but one.
  return typeof typename !== 'string' || names.some((name) => meets(typename, name));
}

/**
 * Generates the functions that lead to a place, one for each step: walking by a list of steps would look each of them up
 * for each object. One step into items leads through lists of lists, since not every planner says how deep they are.
 */
export function compileFinder(path: readonly PathSegment[], meets: Meets): FindObjects {
  const typeNames: (readonly string[])[] = [];
  const functions = path.map((segment, index) => {
    const onward = `step${index + 1}(`;
    if (segment.kind === 'items')
      return `function step${index}(v, found) { if (!Array.isArray(v)) { ${onward}v, found); return; }
for (let i = 0; i < v.length; i++) { const x = v[i]; if (typeof x === 'object' && x !== null) { if (Array.isArray(x)) step${index}(x, found); else ${onward}x, found); } } }`;
    if (segment.kind === 'field')
      return `function step${index}(v, found) { const x = v[${JSON.stringify(segment.name)}]; if (typeof x === 'object' && x !== null) ${onward}x, found); }`;
    typeNames.push(segment.names);
    return `function step${index}(v, found) { if (isOfTypes(v, typeNames[${typeNames.length - 1}], meets)) ${onward}v, found); }`;
  });
  const source = `'use strict';
${functions.join('\n')}
function step${path.length}(v, found) { found.push(v); }
return step0;`;
  // oxlint-disable-next-line typescript/no-implied-eval
  return new Function('isOfTypes', 'typeNames', 'meets', source)(isOfTypes, typeNames, meets) as FindObjects;
}

/** An object and where it stands. */
export interface PlacedObject {
  readonly object: JsonObject;
  readonly path: readonly (string | number)[];
}

type Placed = { readonly object: unknown; readonly path: readonly (string | number)[] };

function itemsOf({ object, path }: Placed): Placed[] {
  if (!Array.isArray(object)) return [{ object, path }];
  return object.flatMap((item: unknown, index) => itemsOf({ object: item, path: [...path, index] }));
}

/** The same objects in the same order, with the way to each: slower, for errors. */
export function placeObjects(data: JsonObject, path: readonly PathSegment[], meets: Meets): PlacedObject[] {
  let placed: Placed[] = [{ object: data, path: [] }];
  for (const segment of path)
    placed = placed.flatMap((each): Placed[] => {
      const { object, path: way } = each;
      if (!isObject(object)) return [];
      if (segment.kind === 'items') return itemsOf(each);
      if (segment.kind === 'field') return [{ object: object[segment.name], path: [...way, segment.name] }];
      return isOfTypes(object, segment.names, meets) ? [each] : [];
    });
  return placed.filter((each): each is PlacedObject => isObject(each.object));
}
