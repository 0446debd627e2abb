import { execute, type GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { EngineErrors, EngineFailure } from '../engine.ts';
import type { SubgraphClient } from './subgraph-client.ts';
import type { SubgraphLink } from './subgraph-link.ts';
import { toldOf } from './told-of.ts';
import { withinTime } from './within-time.ts';

type InProcessLink = SubgraphLink & { readonly kind: 'in-process' };

export interface InProcessClientOptions {
  readonly link: InProcessLink;
  readonly timeoutMs: number;
  readonly errors: EngineErrors;
  readonly onFailure: (failure: EngineFailure) => void;
}

function rootCause(error: GraphQLError): unknown {
  return error.originalError ?? error;
}

/** Asks a subgraph in this process, as its own server would: unexpected errors are told of once a cause, and masked. */
export function createInProcessClient({ link, timeoutMs, errors, onFailure }: InProcessClientOptions): SubgraphClient {
  const { name, schema, createContext, dataVersions } = link;
  return {
    name,
    ask: async (request, { requestId, caller }) => {
      const { document, variables, timeLeftMs = timeoutMs } = request;
      const asker = toldOf(caller, request);
      // Read before the data is: an older label on newer data is harmless, the reverse would not be.
      const versions = dataVersions?.();
      const answer = await withinTime(
        Math.min(timeoutMs, timeLeftMs),
        Promise.resolve(execute({ schema, document, variableValues: variables, contextValue: createContext(asker) })),
      );
      const extensions = versions && { dataVersions: versions };
      if (!answer.errors) return { data: answer.data ?? null, extensions, mayEscape: true };
      // One failed read fails every field that waits for it: its cause is told once.
      const causes = new Set(answer.errors.filter((error) => !errors.isShown(error)).map(rootCause));
      for (const cause of causes) onFailure({ subgraph: name, requestId, cause });
      const told = answer.errors.map((error): GraphQLFormattedError =>
        errors.isShown(error) ? error.toJSON() : errors.masked(requestId, error.toJSON()),
      );
      return { data: answer.data ?? null, errors: told, extensions, mayEscape: true };
    },
    close: async () => undefined,
  };
}
