import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { DocumentNode, GraphQLError, GraphQLFormattedError, GraphQLScalarType } from 'graphql';
import type { DataVersions } from './caching/data-versions.ts';
import type { CreateQueryPlanner } from './planning/query-planner.ts';
import type { SubgraphLink } from './subgraphs/subgraph-link.ts';

/** Who asks. It decides what may be answered, and with whom an answer may be shared. */
export interface Caller {
  /** Whether anybody vouches for the caller: what `@authenticated` asks for. */
  readonly isAuthenticated: boolean;
  /** What the caller may do, in the words of `@requiresScopes`. */
  readonly scopes: readonly string[];
  /** The view of the graph (a contract made of `@tag`s) that the caller is shown; null for the whole. */
  readonly view: string | null;
}

export const anonymous: Caller = { isAuthenticated: false, scopes: [], view: null };

/** What the engine may know of the request it serves. */
export interface EngineContext {
  readonly requestId: string;
  readonly caller: Caller;
  /** Aborted when the client goes away: fetches under way are given up. */
  readonly signal?: AbortSignal;
  /** What the client wants to be told in `extensions` beside the answer. */
  readonly explain?: ReadonlySet<Explanation>;
}

export type Explanation = 'plan' | 'timings' | 'versions' | 'cost';

export interface EngineRequest {
  readonly document: DocumentNode;
  /** The same for the same document: the key under which its plan is kept. */
  readonly documentHash: string;
  readonly operationName: string | undefined;
  /** As the client sent them; the engine coerces. */
  readonly variables: Record<string, unknown>;
}

/** An answer, ready to be sent. */
export interface EngineAnswer {
  /** The JSON text of the whole answer, UTF-8. */
  readonly body: Uint8Array;
  readonly hasErrors: boolean;
  /** A strong validator where the answer may be kept: it changes whenever an answer could. Null where it may not. */
  readonly etag: string | null;
}

export interface EngineFailure {
  /** Null where the engine itself failed. */
  readonly subgraph: string | null;
  readonly requestId: string;
  readonly cause: unknown;
}

/** How the engine words what went wrong; codes and languages are the owner's. */
export interface EngineErrors {
  /** `fields` are coordinates, e.g. `Province.security`, that stay null. */
  readonly subgraphUnavailable: (subgraph: string, fields: readonly string[]) => GraphQLError;
  /** The planner found no way to answer a valid operation: a fault of the supergraph or of the planner. */
  readonly unplanned: (cause: unknown) => GraphQLError;
  /** Whether a subgraph's error may be shown to clients as it is. */
  readonly isShown: (error: { readonly extensions?: Record<string, unknown> | undefined }) => boolean;
  /** What is shown in the place of any other. */
  readonly masked: (requestId: string, error: GraphQLFormattedError) => GraphQLFormattedError;
}

export interface EngineOptions {
  readonly supergraphSdl: string;
  readonly links: readonly SubgraphLink[];
  /** How long a subgraph may take over one fetch. */
  readonly timeoutMs: number;
  /** The meaning of the graph's own scalars, which a supergraph only names. */
  readonly scalars?: readonly GraphQLScalarType[];
  readonly errors?: EngineErrors;
  /** What plans; the Rust planner of Hive Router where none is named. */
  readonly createPlanner?: CreateQueryPlanner;
  /** Which data is current. Without it no answer is kept. */
  readonly versions?: DataVersions;
  /** Told of every failure that the client sees only masked: once, with its cause. */
  readonly onFailure: (failure: EngineFailure) => void;
}

/** The graph as one: behind Apollo Server, or asked directly. */
export interface Engine extends GatewayInterface {
  /** Answers a valid operation. Never rejects for what a subgraph did: that is told in the answer. */
  answer(request: EngineRequest, context: EngineContext): Promise<EngineAnswer>;
  /** Puts another supergraph in the place of this one: built beside it, swapped whole; a faulty one throws and changes nothing. */
  update(supergraphSdl: string, links: readonly SubgraphLink[]): Promise<void>;
}
