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

interface Walk {
  readonly names: readonly string[];
  readonly places: PartPlace[];
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function walkObject(
  walk: Walk,
  shape: ObjectShape,
  object: JsonObject,
  sent: JsonObject,
  path: AnswerPath,
  at: number,
): void {
  const name = walk.names[at];
  if (name === undefined) {
    // Of an object of another type the fragment asks for nothing.
    if (shape.fields.length > 0) walk.places.push({ path, object, shape });
    return;
  }
  const field = shape.fields.find(({ responseName }) => responseName === name);
  if (field) walkValue(walk, field.value, object[field.source], sent[name], [...path, name], at + 1);
}

function walkValue(walk: Walk, shape: ValueShape, value: unknown, sent: unknown, path: AnswerPath, at: number): void {
  if (shape.kind === 'list') {
    if (!Array.isArray(value) || !Array.isArray(sent)) return;
    for (const [index, item] of value.entries()) walkValue(walk, shape.item, item, sent[index], [...path, index], at);
  } else if (shape.kind === 'object' && isObject(value) && isObject(sent)) {
    const found = shapeOf(shape.shapes, value['__typename']);
    if (found) walkObject(walk, found, value, sent, path, at);
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
): readonly PartPlace[] {
  const walk: Walk = { names, places: [] };
  if (sent) walkObject(walk, way, data, sent, [], 0);
  return walk.places;
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
