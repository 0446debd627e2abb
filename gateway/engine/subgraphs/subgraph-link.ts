import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { SubgraphClient } from './subgraph-client.ts';

/** What stands between the plan and the subgraph, e.g. the routing of entities by their key. It sees every fetch first. */
type WrapClient = (client: SubgraphClient) => SubgraphClient;

/** How the engine reaches one subgraph: a schema in this process, or an address. */
export type SubgraphLink =
  | {
      readonly name: string;
      readonly kind: 'in-process';
      readonly schema: GraphQLSchema;
      /** `told`: what the subgraph is told of the caller; empty for the anonymous. */
      readonly createContext: (told: string) => unknown;
      /** The versions of the data that a fetch which begins now will read, or older ones. Without it no answer is kept. */
      readonly dataVersions?: () => Readonly<Record<string, string>>;
      readonly wrap?: WrapClient;
    }
  | {
      readonly name: string;
      readonly kind: 'http';
      readonly url: string;
      /** The headers by which the subgraph knows what it is told of the caller, and who tells it. None without it. */
      readonly headersFor?: (call: {
        readonly told: string;
        readonly body: string;
      }) => Readonly<Record<string, string>>;
      readonly wrap?: WrapClient;
    };

/** What a subgraph says to one fetch. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly (GraphQLError | GraphQLFormattedError)[];
  readonly extensions?: Record<string, unknown>;
}
