import type { PathSegment, Rewrite } from '../planning/query-plan.ts';
import type { JsonObject } from './execution.ts';

type Meets = (typename: string, condition: string) => boolean;

function change(object: JsonObject, name: string, rewrite: Rewrite): void {
  if (rewrite.kind === 'set') object[name] = rewrite.value;
  else if (object[name] !== undefined) {
    object[rewrite.to] = object[name];
    object[name] = undefined;
  }
}

function walk(value: unknown, path: readonly PathSegment[], rewrite: Rewrite, meets: Meets): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, path, rewrite, meets);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const object = value as JsonObject;
  const [first, ...rest] = path;
  if (first?.kind === 'types') {
    const typename = object['__typename'];
    if (typeof typename !== 'string' || first.names.some((name) => meets(typename, name)))
      walk(object, rest, rewrite, meets);
  } else if (first?.kind === 'field') {
    if (rest.length === 0) change(object, first.name, rewrite);
    else walk(object[first.name], rest, rewrite, meets);
  }
}

/** Changes data in place as the plan asks: a name that had to differ in a fetch, a type that a subgraph calls otherwise. */
export function applyRewrites(value: unknown, rewrites: readonly Rewrite[], meets: Meets): void {
  for (const rewrite of rewrites) walk(value, rewrite.path, rewrite, meets);
}
