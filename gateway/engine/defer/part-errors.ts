import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { EngineContext } from '../engine.ts';
import type { AnswerError } from '../execution/execution.ts';
import type { RunEnvironment } from '../execution/run-plan.ts';
import { startsWith } from './part-places.ts';
import type { Entry, ToldEntry } from './write-entries.ts';

/** Formatted and, where nobody foresaw it, masked: as it is shown to clients. */
export function shownError(
  error: AnswerError,
  { errors, onFailure }: Pick<RunEnvironment, 'errors' | 'onFailure'>,
  { requestId }: Pick<EngineContext, 'requestId'>,
): GraphQLFormattedError {
  const formatted = error instanceof GraphQLError ? error.toJSON() : error;
  // What a subgraph did was masked, and told of, when it answered.
  if (errors.isShown(formatted) || formatted.extensions?.['requestId'] !== undefined) return formatted;
  onFailure({ subgraph: null, requestId, cause: error });
  return errors.masked(requestId, formatted);
}

const keyOf = ({ path, message }: GraphQLFormattedError): string => JSON.stringify([path ?? null, message]);

/**
 * The errors of a part's run beside the entries they speak of. The run answers all that the client has been told before
 * as well: errors it was told then are left out. What speaks of no object in particular stands with the first.
 */
export function placePartErrors(
  entries: readonly Entry[],
  errors: readonly GraphQLFormattedError[],
  told: readonly GraphQLFormattedError[],
): readonly ToldEntry[] {
  const known = new Set(told.map(keyOf));
  const placed = entries.map((entry) => ({ ...entry, errors: [] as GraphQLFormattedError[] }));
  const [first] = placed;
  for (const error of errors) {
    if (known.has(keyOf(error))) continue;
    const path = error.path ?? [];
    const own = placed.find((entry) => startsWith(path, entry.path));
    if (own) own.errors.push(error);
    else if (placed.some((entry) => startsWith(entry.path, path))) first?.errors.push(error);
  }
  return placed;
}
