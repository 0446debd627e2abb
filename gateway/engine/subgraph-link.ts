import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';

/** How the engine reaches one subgraph: a schema in this process, or an address. */
export type SubgraphLink =
  | {
      readonly name: string;
      readonly kind: 'in-process';
      readonly schema: GraphQLSchema;
      readonly createContext: () => unknown;
    }
  | { readonly name: string; readonly kind: 'http'; readonly url: string };

/** What a subgraph says to one fetch. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly (GraphQLError | GraphQLFormattedError)[];
}

/** What a fetch may know of the request it serves. */
export interface EngineContext {
  readonly requestId: string;
}

export interface EngineOptions {
  readonly supergraphSdl: string;
  readonly links: readonly SubgraphLink[];
  /** How long a subgraph may take over one fetch. */
  readonly timeoutMs: number;
  /** Told of every failure that the client sees only masked: once, with its cause. */
  readonly onFailure: (failure: {
    readonly subgraph: string;
    readonly requestId: string;
    readonly cause: unknown;
  }) => void;
}
