import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isShown, maskedError, rootCause } from '../../../schema/errors/masked-error.ts';

/** Refusals are shown as they are; failures are logged with their cause and show the request id. */
export const tellErrors =
  (subgraph: string, log: Logger) =>
  (errors: readonly GraphQLError[], requestId: string): readonly GraphQLFormattedError[] => {
    // One failed read fails every field that waits for it: its cause is told once.
    const causes = Map.groupBy(
      errors.filter((each) => !isShown(each)),
      rootCause,
    );
    for (const [err, [first]] of causes)
      log.error({ err, subgraph, requestId, path: first?.path }, `subgraph ${subgraph} failed`);
    return errors.map((error) => (isShown(error) ? error.toJSON() : maskedError(requestId, error.toJSON())));
  };
