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

/** Generates the loops that lead to a place: walking by a list of steps would look each of them up for each object. */
export function compileFinder(path: readonly PathSegment[], meets: Meets): FindObjects {
  const typeNames: (readonly string[])[] = [];
  let code = '';
  let ends = '';
  let variable = 'data';
  for (const [index, segment] of path.entries()) {
    const next = `v${index}`;
    if (segment.kind === 'field') {
      code += `const ${next} = ${variable}[${JSON.stringify(segment.name)}]; if (typeof ${next} === 'object' && ${next} !== null) {\n`;
      ends += '}';
      variable = next;
    } else if (segment.kind === 'items') {
      code += `if (Array.isArray(${variable})) for (let i${index} = 0; i${index} < ${variable}.length; i${index}++) { const ${next} = ${variable}[i${index}]; if (typeof ${next} === 'object' && ${next} !== null) {\n`;
      ends += '}}';
      variable = next;
    } else {
      code += `if (isOfTypes(${variable}, typeNames[${typeNames.length}], meets)) {\n`;
      ends += '}';
      typeNames.push(segment.names);
    }
  }
  const source = `'use strict'; return (data, found) => { ${code} found.push(${variable}); ${ends} };`;
  // oxlint-disable-next-line typescript/no-implied-eval
  return new Function('isOfTypes', 'typeNames', 'meets', source)(isOfTypes, typeNames, meets) as FindObjects;
}

/** An object and where it stands. */
export interface PlacedObject {
  readonly object: JsonObject;
  readonly path: readonly (string | number)[];
}

/** The same objects in the same order, with the way to each: slower, for errors. */
export function placeObjects(data: JsonObject, path: readonly PathSegment[], meets: Meets): PlacedObject[] {
  let placed: { readonly object: unknown; readonly path: readonly (string | number)[] }[] = [
    { object: data, path: [] },
  ];
  for (const segment of path)
    placed = placed.flatMap(({ object, path: way }): typeof placed => {
      if (!isObject(object)) return [];
      if (segment.kind === 'field') return [{ object: object[segment.name], path: [...way, segment.name] }];
      if (segment.kind === 'types') return isOfTypes(object, segment.names, meets) ? [{ object, path: way }] : [];
      return Array.isArray(object)
        ? object.map((item: unknown, index) => ({ object: item, path: [...way, index] }))
        : [];
    });
  return placed.filter((each): each is PlacedObject => isObject(each.object));
}
