import type { GraphQLFormattedError } from 'graphql';
import { isDeepStrictEqual } from 'node:util';

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
  /** What the engine planned, where it tells. */
  readonly plan?: string;
}

/** In words; `kind` is what differences are counted by. */
export interface Difference {
  readonly kind: 'data' | 'silent null' | 'needless error' | 'no answer';
  readonly detail: string;
  /** What is taken for the same difference: without names and numbers. */
  readonly pattern: string;
}

type Path = readonly (string | number)[];

/** What an answer says otherwise than the plain schema; null where both say the same. */
export function compare(expected: Answer, found: Answer): Difference | null {
  const messages = (found.errors ?? []).map(({ message, path }) => `${path?.join('.') ?? '(no path)'}: ${message}`);
  const [right, told] = [expected, found].map(({ data }) => plainly(data ?? null));
  if (!isDeepStrictEqual(right, told)) return differently('data', firstDifference(right, told, ''), messages);
  const expectedErrors = expected.errors ?? [];
  if (expectedErrors.length === 0 && messages.length > 0)
    return differently('needless error', { detail: '', pattern: '' }, messages);
  const foundPaths = (found.errors ?? []).map(({ path }) => path ?? []);
  for (const { path = [], message } of expectedErrors) {
    // Of several faults that void the same object, each engine may tell another one: it must tell one at or above or below it.
    const voided = voidedBy(expected.data, path);
    if (!foundPaths.some((other) => isPrefix(other, path) || isPrefix(voided, other)))
      return differently('silent null', { detail: `not told: ${path.join('.')}: ${message}`, pattern: '' }, messages);
  }
  return null;
}

const plainly = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

const isPrefix = (prefix: Path, path: Path): boolean => prefix.every((part, index) => path[index] === part);

/** The way down to the null that the error led to. */
function voidedBy(data: unknown, path: Path): Path {
  let place = data;
  for (const [index, part] of path.entries()) {
    if (place === null || place === undefined) return path.slice(0, index);
    place = (place as Record<string | number, unknown>)[part];
  }
  return path;
}

type Told = Pick<Difference, 'detail' | 'pattern'>;

export function differently(
  kind: Difference['kind'],
  { detail, pattern }: Told,
  messages: readonly string[],
): Difference {
  const message = (messages[0] ?? '')
    .replace(/^.*?: /, '')
    .replace(/"[^"]*"|\b\S*\d\S*/g, '#')
    .slice(0, 120);
  return {
    kind,
    detail: [detail, ...messages].join('\n').trim(),
    pattern: [kind, pattern, message].filter(Boolean).join('; '),
  };
}

function firstDifference(expected: unknown, found: unknown, at: string): Told {
  if ([expected, found].every((one) => ['object', 'list'].includes(sort(one))) && sort(expected) === sort(found)) {
    const [one, other] = [expected, found] as Record<string, unknown>[];
    for (const key of new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]))
      if (!isDeepStrictEqual(one?.[key], other?.[key]))
        return firstDifference(one?.[key], other?.[key], `${at}.${key}`);
  }
  const texts = [expected, found].map((value) => JSON.stringify(value)?.slice(0, 400));
  return {
    detail: `at ${at || '(root)'}: expected ${texts[0]}, found ${texts[1]}`,
    pattern: `${sort(expected)} expected, ${sort(found)} found${at === '' ? ' at the root' : ''}`,
  };
}

function sort(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string' && value.includes('not handed over')) return 'lacking requirement';
  return Array.isArray(value)
    ? 'list'
    : typeof value === 'object'
      ? 'object'
      : value === undefined
        ? 'nothing'
        : 'leaf';
}
