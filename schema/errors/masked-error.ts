import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { errorCatalogue } from './catalogue.ts';

/** Refusals by the libraries that parse and check a request: their messages speak of the request alone. */
const requestCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];
const contractCodes = new Set<unknown>(Object.values(errorCatalogue).map(({ code }) => code));
const shownCodes = new Set<unknown>([...contractCodes, ...requestCodes]);

/** Whether the contract itself says this, rather than a library. */
export const isOfContract = (error: { readonly extensions?: Record<string, unknown> | undefined }): boolean =>
  contractCodes.has(error.extensions?.['code']);

export const isShown = (error: { readonly extensions?: Record<string, unknown> | undefined }): boolean =>
  shownCodes.has(error.extensions?.['code']) && error.extensions?.['code'] !== errorCatalogue.internal.code;

/** What a client sees of an error that no one foresaw: the request id, under which the log holds the rest. */
export function maskedError(
  requestId: string,
  place: Pick<GraphQLFormattedError, 'path' | 'locations'> = {},
): GraphQLFormattedError {
  const { code, vi, en } = errorCatalogue.internal;
  return {
    message: en,
    ...(place.locations ? { locations: place.locations } : {}),
    ...(place.path ? { path: place.path } : {}),
    extensions: { code, vi, requestId },
  };
}

/** The error that was thrown first, below what GraphQL wrapped around it. */
export function rootCause(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? rootCause(error.originalError) : error;
}
