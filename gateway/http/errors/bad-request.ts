import type { GraphQLFormattedError } from 'graphql';

/** A request that is no GraphQL request, in the form of GraphQL's errors all the same. */
export const badRequest = (message: string): GraphQLFormattedError => ({
  message,
  extensions: { code: 'BAD_REQUEST' },
});
