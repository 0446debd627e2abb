import { GraphQLError, type DocumentNode } from 'graphql';
import type { EngineErrors } from '../engine.ts';
import type { PathSegment } from '../planning/query-plan.ts';
import { fetchedFields } from './fetched-fields.ts';

const at = (path: readonly (string | number)[], { message, extensions }: GraphQLError): GraphQLError =>
  new GraphQLError(message, { path, extensions });

/** The way to a place as far as it is one: to the object, or to the list that its like are in. */
function wayTo(path: readonly PathSegment[]): string[] {
  const list = path.findIndex(({ kind }) => kind === 'items');
  return (list === -1 ? path : path.slice(0, list)).flatMap((each) => (each.kind === 'field' ? each.name : []));
}

/**
 * What a client is told of a fetch without an answer: one error for each field of the root, or one for all the
 * entities of a place that were to be completed, whose path leads to them or to the list they are in.
 */
export function unanswered(
  { subgraph, document }: { readonly subgraph: string; readonly document: DocumentNode },
  entitiesAt: readonly (readonly PathSegment[])[],
  { subgraphUnavailable }: EngineErrors,
): GraphQLError[] {
  const fields = fetchedFields(document);
  if (entitiesAt.length === 0)
    return fields.map(({ coordinate, responseName }) =>
      at([responseName], subgraphUnavailable(subgraph, [coordinate])),
    );
  const coordinates = [...new Set(fields.map(({ coordinate }) => coordinate))];
  return entitiesAt.map((path) => at(wayTo(path), subgraphUnavailable(subgraph, coordinates)));
}
