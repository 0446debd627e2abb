import type { JsonObject } from '../execution/execution.ts';
import type { ConditionValues } from '../planning/conditions.ts';
import type { PreparedOperation } from '../planning/prepared-operation.ts';
import { shapeOf, type ObjectShape, type ValueShape } from '../projection/answer-shape.ts';
import type { DeferredPart } from './split-operation.ts';

export type AnswerPath = readonly (string | number)[];

/** An object that a deferred fragment is of. */
export interface PartPlace {
  readonly path: AnswerPath;
  /** What the subgraphs said of it. */
  readonly object: JsonObject;
  /** The fragment, for an object of its type. */
  readonly shape: ObjectShape;
}

/** Where a part may have something to tell. */
export interface FoundPlaces {
  readonly places: readonly PartPlace[];
  /** Objects on the way whose type is not known from this: it may be one that the fragment is of. */
  readonly untyped: readonly AnswerPath[];
}

/** A way down the answer; `path` and `at` tell how far it has come. */
interface Walk {
  readonly names: readonly string[];
  readonly places: PartPlace[];
  readonly untyped: AnswerPath[];
  readonly path: (string | number)[];
  at: number;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function walkObject(walk: Walk, shape: ObjectShape, object: JsonObject, sent: JsonObject): void {
  const name = walk.names[walk.at];
  if (name === undefined) {
    // Of an object of another type the fragment asks for nothing.
    if (shape.fields.length > 0) walk.places.push({ path: [...walk.path], object, shape });
    return;
  }
  const field = shape.fields.find(({ responseName }) => responseName === name);
  if (!field) return;
  walk.at += 1;
  walk.path.push(name);
  walkValue(walk, field.value, object[field.source], sent[name]);
  walk.path.pop();
  walk.at -= 1;
}

function walkValue(walk: Walk, shape: ValueShape, value: unknown, sent: unknown): void {
  if (shape.kind === 'list') {
    if (!Array.isArray(value) || !Array.isArray(sent)) return;
    for (const [index, item] of value.entries()) {
      walk.path.push(index);
      walkValue(walk, shape.item, item, sent[index]);
      walk.path.pop();
    }
  } else if (shape.kind === 'object' && isObject(value) && isObject(sent)) {
    const typename = value['__typename'];
    const { only, byTypename } = shape.shapes;
    if (!only && !(typeof typename === 'string' && byTypename.has(typename))) walk.untyped.push([...walk.path]);
    const found = shapeOf(shape.shapes, typename);
    if (found) walkObject(walk, found, value, sent);
  }
}

/**
 * The objects at a part's path, wherever the client has been told of one.
 *
 * @param way the shape of the fragment with the fields that lead to it
 * @param data what the subgraphs said
 * @param sent what the client has been told: less, where a null has voided what is around it
 */
export function findPlaces(
  way: ObjectShape,
  names: readonly string[],
  data: JsonObject,
  sent: JsonObject | null,
): FoundPlaces {
  const walk: Walk = { names, places: [], untyped: [], path: [], at: 0 };
  if (sent) walkObject(walk, way, data, sent);
  return walk;
}

const wayShapes = new WeakMap<PreparedOperation, ObjectShape>();

/** The shape of a part with the fields that lead to it. `prepared` is of the part's document, under these values. */
export function wayShape(prepared: PreparedOperation, { way }: DeferredPart, values: ConditionValues): ObjectShape {
  const known = wayShapes.get(prepared);
  if (known) return known;
  const made = prepared.shapeOf(way, values);
  wayShapes.set(prepared, made);
  return made;
}

export const startsWith = (path: AnswerPath, start: AnswerPath): boolean =>
  start.length <= path.length && start.every((step, index) => step === path[index]);
