import type { ApolloServerPlugin } from '@apollo/server';
import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isShown, maskedError, rootCause } from '../../../schema/errors/masked-error.ts';
import type { EngineContext } from '../../engine/engine.ts';

/** An engine names the subgraph of an error, or has masked it already; its cause was logged where it happened. */
const isLogged = (error: { readonly extensions?: Record<string, unknown> | undefined }): boolean =>
  error.extensions?.['serviceName'] !== undefined || error.extensions?.['requestId'] !== undefined;

/**
 * Where a subgraph leaves out what it must give, the engine answers null and tells why in an extension alone.
 * A client reads errors: the reason is put there.
 */
function takeHiddenErrors(result: ExecutionResult | { extensions?: unknown }): GraphQLFormattedError[] {
  const extensions = (result.extensions ?? {}) as { valueCompletion?: readonly GraphQLFormattedError[] };
  const hidden = [...(extensions.valueCompletion ?? [])];
  delete extensions.valueCompletion;
  return hidden;
}

/** Errors that nobody foresaw are logged once, with their cause, and reach the client as a request id. */
export const maskErrors = (log: Logger): ApolloServerPlugin<EngineContext> => ({
  unexpectedErrorProcessingRequest: async ({ error, requestContext }) => {
    log.error({ err: error, requestId: requestContext.contextValue.requestId }, 'a request failed');
  },
  requestDidStart: async ({ contextValue: { requestId } }) => ({
    didEncounterErrors: async ({ errors }) => {
      for (const error of errors)
        if (!isShown(error) && !isLogged(error))
          log.error({ err: rootCause(error), requestId, path: error.path }, 'the engine failed');
    },
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind !== 'single') return;
      const hidden = takeHiddenErrors(body.singleResult);
      for (const error of hidden) log.error({ err: error, requestId }, 'a subgraph left out what it must give');
      const errors = [...(body.singleResult.errors ?? []), ...hidden];
      if (errors.length > 0)
        body.singleResult.errors = errors.map((error) => (isShown(error) ? error : maskedError(requestId, error)));
    },
  }),
});
