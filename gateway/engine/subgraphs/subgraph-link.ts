import type { LookupFunction } from 'node:net';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { SubgraphClient } from './subgraph-client.ts';

/** What stands between the plan and the subgraph, e.g. the routing of entities by their key. It sees every fetch first. */
export type WrapClient = (client: SubgraphClient) => SubgraphClient;

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
  | HttpLink;

/** A subgraph at an address: http or https, by name or by IP address. */
export interface HttpLink {
  readonly name: string;
  readonly kind: 'http';
  readonly url: string;
  /**
   * The headers by which the subgraph knows what it is told of the caller, and who tells it; none without it. `body` and
   * `requestId` (which goes along as `x-request-id`) are as they are sent, for whoever signs them.
   */
  readonly headersFor?: (call: {
    readonly told: string;
    readonly body: string;
    readonly requestId: string;
  }) => Readonly<Record<string, string>>;
  /** How long it may take over one fetch, where that is less than the engine grants to all. */
  readonly timeoutMs?: number;
  /** An answer beyond this is given up before it is read to its end; 64 MB without it. */
  readonly mostAnswerBytes?: number;
  /** Fetches beyond wait for a connection; 256 without it. */
  readonly mostConnections?: number;
  /**
   * Finds the addresses of each new connection, in one step with connecting, so that what it refuses is never connected
   * to. It is asked about a host that is an IP address too. The system's own without it.
   */
  readonly lookup?: LookupFunction;
  /** PEM of the certificate authorities that https trusts; the system's are not trusted then. */
  readonly authority?: string;
  /** Takes no answer but of status 200 (or 304, where that was asked for) and of a type that is JSON, whatever its body. */
  readonly requiresOk?: boolean;
  readonly wrap?: WrapClient;
}

/** What a subgraph says to one fetch. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly (GraphQLError | GraphQLFormattedError)[];
  readonly extensions?: Record<string, unknown>;
}
