import type { ApolloServerPlugin } from '@apollo/server';

/** Requests that are no GraphQL requests at all: 400, whoever asks. */
const malformed = new Set<unknown>([
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Clients from before `application/graphql-response+json`: they name JSON and not the newer type. */
const isOfOld = (accept: string | undefined): boolean =>
  accept !== undefined && accept.includes('application/json') && !accept.includes('application/graphql-response+json');

/**
 * A client that asks for `application/json` by name takes any other status than 200 for a fault of the network, so what
 * is wrong with a well-formed request (its text, its fields, its variables) is told with 200, as GraphQL over HTTP has
 * it. All others get 400, which load balancers and logs understand.
 */
export const statusForMediaType: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, errors }) => {
      if (response.http.status !== 400 || !isOfOld(request.http?.headers.get('accept'))) return;
      if (errors?.every(({ extensions }) => !malformed.has(extensions['code']))) response.http.status = 200;
    },
  }),
};
