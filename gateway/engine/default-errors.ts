import { GraphQLError } from 'graphql';
import type { EngineErrors } from './engine.ts';

/** For an owner with no words of its own: everything a subgraph says is shown. */
export const defaultErrors: EngineErrors = {
  subgraphUnavailable: (subgraph, fields) =>
    new GraphQLError(`Subgraph "${subgraph}" did not answer: ${fields.join(', ')}.`, {
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph, fields },
    }),
  unplanned: (cause) =>
    new GraphQLError(`The operation cannot be planned: ${cause instanceof Error ? cause.message : String(cause)}`, {
      extensions: { code: 'OPERATION_UNPLANNED' },
    }),
  isShown: () => true,
  masked: (_requestId, error) => error,
};
