import type { ListSize } from './read-costs.ts';

/** What the arguments of a field say of the length of its list. */
export interface ListLength {
  /** Null where neither an argument nor `assumedSize` tells. */
  readonly length: number | null;
  /** Whether exactly one slicing argument is given, where one must be. */
  readonly isSliced: boolean;
}

const valueAt = (values: Readonly<Record<string, unknown>>, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], values);

/** A list stands for as many results as it has entries, e.g. the ids asked for. */
function lengthIn(value: unknown): number | null {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : null;
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/**
 * Of several slicing arguments the greatest counts: too high an estimate harms less than one that can be cheated.
 * `given` are the arguments as written, `effective` the same with the defaults of the schema.
 */
export function listLength(
  { assumedSize, slicingArguments, requireOneSlicingArgument }: ListSize,
  given: Readonly<Record<string, unknown>>,
  effective: Readonly<Record<string, unknown>>,
): ListLength {
  const lengths = slicingArguments
    .map((path) => lengthIn(valueAt(effective, path)))
    .filter((length) => length !== null);
  const countIn = (values: Readonly<Record<string, unknown>>): number =>
    slicingArguments.filter((path) => isGiven(valueAt(values, path))).length;
  // A default answers for a client that names no argument; it is no second one for a client that names another.
  const isSliced = !requireOneSlicingArgument || (countIn(given) || countIn(effective)) === 1;
  return { length: lengths.length > 0 ? Math.max(...lengths) : assumedSize, isSliced };
}
