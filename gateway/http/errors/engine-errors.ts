import { GraphQLError } from 'graphql';
import {
  badArgument,
  dataChanged,
  errorCatalogue,
  forbidden,
  queryTooCostly,
  subgraphUnavailable,
  unauthenticated,
} from '../../../schema/errors/catalogue.ts';
import { isOfContract, isShown, maskedError } from '../../../schema/errors/masked-error.ts';
import type { EngineErrors } from '../../engine/engine.ts';

const { code, vi, en } = errorCatalogue.internal;

const placed = ({ message, extensions }: GraphQLError, path: readonly string[] | undefined): GraphQLError =>
  new GraphQLError(message, { path: path ?? null, extensions });

/** What the engine says, in the words of the contract's own catalogue. */
export const engineErrors: EngineErrors = {
  subgraphUnavailable,
  unplanned: () => new GraphQLError(en, { extensions: { code, vi } }),
  refused: ({ code: reason, coordinate, requiredScopes }, path) =>
    placed(reason === 'FORBIDDEN' ? forbidden([coordinate], requiredScopes) : unauthenticated([coordinate]), path),
  tooCostly: queryTooCostly,
  changed: dataChanged,
  unsliced: (coordinate, slicingArguments) =>
    badArgument(slicingArguments.join(', '), undefined, `exactly one of these for ${coordinate}`),
  isForClient: isOfContract,
  isShown,
  masked: maskedError,
};
