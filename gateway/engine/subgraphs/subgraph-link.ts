import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';

/** How the engine reaches one subgraph: a schema in this process, or an address. */
export type SubgraphLink =
  | {
      readonly name: string;
      readonly kind: 'in-process';
      readonly schema: GraphQLSchema;
      readonly createContext: () => unknown;
      /** The versions of the data that a fetch which begins now will read, or older ones. Without it no answer is kept. */
      readonly dataVersions?: () => Readonly<Record<string, string>>;
    }
  | { readonly name: string; readonly kind: 'http'; readonly url: string };

/** What a subgraph says to one fetch. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly (GraphQLError | GraphQLFormattedError)[];
  readonly extensions?: Record<string, unknown>;
}
