import { execute, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import { isShown, maskedError, rootCause } from '../../schema/errors/masked-error.ts';
import type { SubgraphAnswer, SubgraphLink } from './subgraph-link.ts';
import { withinTime } from './within-time.ts';

export interface InProcessFetch {
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly requestId: string;
  readonly timeoutMs: number;
  /** Told of the cause of every error that is answered masked. */
  readonly onFailure: (cause: unknown) => void;
}

/** Asks a subgraph in this process, as its own server would: unexpected errors are told of once a cause, and masked. */
export async function executeInProcess(
  { schema, createContext }: SubgraphLink & { readonly kind: 'in-process' },
  { document, variables, requestId, timeoutMs, onFailure }: InProcessFetch,
): Promise<SubgraphAnswer> {
  const answer = await withinTime(
    timeoutMs,
    Promise.resolve(execute({ schema, document, variableValues: variables, contextValue: createContext() })),
  );
  if (!answer.errors) return answer;
  // One failed read fails every field that waits for it: its cause is told once.
  const causes = new Set(answer.errors.filter((error) => !isShown(error)).map(rootCause));
  for (const cause of causes) onFailure(cause);
  const errors = answer.errors.map((error): GraphQLFormattedError =>
    isShown(error) ? error.toJSON() : maskedError(requestId, error.toJSON()),
  );
  return { data: answer.data ?? null, errors };
}
