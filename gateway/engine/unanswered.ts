import { GraphQLError, type DocumentNode } from 'graphql';
import { subgraphUnavailable } from '../../schema/errors/catalogue.ts';
import { fetchedFields } from './fetched-fields.ts';

type Path = readonly (string | number)[];

const at = (path: Path, { message, extensions }: GraphQLError): GraphQLError =>
  new GraphQLError(message, { path, extensions });

/**
 * What a client is told of a fetch without an answer: one error for each field of the root, or one for all the
 * entities that were to be completed, whose path leads to them or to the list they are in.
 */
export function unanswered(subgraph: string, document: DocumentNode, entitiesAt: Path = []): GraphQLError[] {
  const fields = fetchedFields(document);
  if (entitiesAt.length === 0)
    return fields.map(({ coordinate, responseName }) =>
      at([responseName], subgraphUnavailable(subgraph, [coordinate])),
    );
  const list = entitiesAt.indexOf('@');
  const path = list === -1 ? entitiesAt : entitiesAt.slice(0, list);
  const coordinates = [...new Set(fields.map(({ coordinate }) => coordinate))];
  return [at(path, subgraphUnavailable(subgraph, coordinates))];
}
