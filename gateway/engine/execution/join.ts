import type { JsonObject } from './execution.ts';

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null;

/** Joins what two subgraphs say in one place. What one of them knows counts more than another's null. */
function joined(known: unknown, said: unknown): unknown {
  if (!isObject(known)) return said === null && known !== undefined ? known : said;
  if (!isObject(said)) return known;
  if (Array.isArray(known)) {
    if (Array.isArray(said) && said.length === known.length)
      for (const [index, item] of said.entries()) known[index] = joined(known[index], item);
  } else if (!Array.isArray(said)) mergeInto(known, said);
  return known;
}

/** Joins an object of one subgraph's answer into that of others. */
export function mergeInto(known: JsonObject, said: JsonObject): void {
  for (const name of Object.keys(said)) {
    // No operation is fetched under this name, and what all objects inherit is no place for a subgraph's data.
    if (name === '__proto__') continue;
    const value = said[name];
    if (value !== undefined) known[name] = known[name] === undefined ? value : joined(known[name], value);
  }
}

export type JoinEntity = (known: JsonObject, said: JsonObject) => void;

/** Generates the function that joins an entity of these fields into an object: most often there is nothing to compare. */
export function compileJoin(names: readonly string[], isObjectType: (typename: string) => boolean): JoinEntity {
  const lines = names.map((each) => {
    const name = JSON.stringify(each);
    // A subgraph that knows an entity only by its interface must not take from it the type that another gave.
    if (each === '__typename')
      return `{ const v = said[${name}]; if (v !== undefined && (known[${name}] === undefined || isObjectType(v))) known[${name}] = v; }`;
    return `{ const v = said[${name}]; if (v !== undefined) { const k = known[${name}]; known[${name}] = k === undefined ? v : joined(k, v); } }`;
  });
  const source = `'use strict'; return (known, said) => {\n${lines.join('\n')}\n};`;
  // oxlint-disable-next-line typescript/no-implied-eval
  return new Function('joined', 'isObjectType', source)(joined, isObjectType) as JoinEntity;
}
