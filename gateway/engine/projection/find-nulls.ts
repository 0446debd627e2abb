import { shapeOf, type FieldShape, type ObjectShape, type ValueShape } from './answer-shape.ts';
import { leafValue } from './leaf-value.ts';

/** A value that is missing where none may be, or is none that its type allows. */
export interface FaultyValue {
  readonly path: readonly (string | number)[];
  readonly coordinate: string;
  readonly message: string;
}

interface Walk {
  readonly path: (string | number)[];
  readonly faults: FaultyValue[];
}

const fault = ({ path, faults }: Walk, coordinate: string, message: string): false => {
  faults.push({ path: [...path], coordinate, message });
  return false;
};

/** Whether anything stands in the place of the value; false where it becomes null. */
function walkValue(walk: Walk, value: unknown, shape: ValueShape, coordinate: string): boolean {
  if (value === null || value === undefined) {
    if (!shape.isNullable) fault(walk, coordinate, `Cannot return null for non-nullable field ${coordinate}.`);
    return false;
  }
  if (shape.kind === 'leaf') {
    if (leafValue(shape.leaf, shape.type, value) !== undefined) return true;
    return fault(walk, coordinate, `${coordinate} holds a value that is no ${shape.type.name}.`);
  }
  if (shape.kind === 'list') {
    if (!Array.isArray(value)) return fault(walk, coordinate, `${coordinate} is no list.`);
    let isWhole = true;
    for (const [index, item] of value.entries()) {
      walk.path.push(index);
      if (!walkValue(walk, item, shape.item, coordinate) && !shape.item.isNullable) isWhole = false;
      walk.path.pop();
    }
    return isWhole;
  }
  if (shape.kind !== 'object') return true;
  if (typeof value !== 'object') return fault(walk, coordinate, `${coordinate} is no object.`);
  const typename = (value as Record<string, unknown>)['__typename'];
  const objectShape = shapeOf(shape.shapes, typename);
  if (!objectShape) return fault(walk, coordinate, `${coordinate} is of no type that the graph knows.`);
  return walkObject(walk, value as Record<string, unknown>, objectShape);
}

function walkField(walk: Walk, object: Record<string, unknown>, field: FieldShape, shape: ObjectShape): boolean {
  const { value, coordinate, source, isRefused } = field;
  // That a field is refused is told elsewhere, once.
  if (isRefused) return value.isNullable;
  if (value.kind === 'introspection') return true;
  if (value.kind === 'typename')
    return shape.typename !== null || fault(walk, coordinate, `No subgraph says of which type ${coordinate} is.`);
  return walkValue(walk, object[source], value, coordinate) || value.isNullable;
}

function walkObject(walk: Walk, object: Record<string, unknown>, shape: ObjectShape): boolean {
  let isWhole = true;
  for (const field of shape.fields) {
    walk.path.push(field.responseName);
    if (!walkField(walk, object, field, shape)) isWhole = false;
    walk.path.pop();
  }
  return isWhole;
}

/**
 * Finds every value for which null was written because the graph does not allow it. It goes the same way as the
 * generated writer, slower, and only when that one met such a value.
 */
export function findNulls(data: Record<string, unknown>, shape: ObjectShape): FaultyValue[] {
  const walk: Walk = { path: [], faults: [] };
  walkObject(walk, data, shape);
  return walk.faults;
}
