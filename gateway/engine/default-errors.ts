import { GraphQLError } from 'graphql';
import type { EngineErrors } from './engine.ts';
import { refusalError } from './rights/refusal.ts';

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
  refused: refusalError,
  tooCostly: (estimated, maximum) =>
    new GraphQLError(`The operation costs ${estimated}; the most is ${maximum}.`, {
      extensions: { code: 'OPERATION_TOO_COSTLY', estimated, maximum },
    }),
  changed: (path) =>
    new GraphQLError('The data changed while the answer was under way; this part would be of another state.', {
      path,
      extensions: { code: 'DATA_CHANGED' },
    }),
  unsliced: (coordinate, slicingArguments) =>
    new GraphQLError(`${coordinate} needs exactly one of the arguments ${slicingArguments.join(', ')}.`, {
      extensions: { code: 'OPERATION_TOO_COSTLY', coordinate },
    }),
  isForClient: () => true,
  isShown: () => true,
  masked: (_requestId, error) => error,
};
