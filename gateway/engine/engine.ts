import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { DocumentNode, GraphQLError, GraphQLFormattedError, GraphQLScalarType, GraphQLSchema } from 'graphql';
import type { DataVersions, VersionSet } from './caching/data-versions.ts';
import type { CostMode } from './limits/limit-cost.ts';
import type { CreateQueryPlanner } from './planning/query-planner.ts';
import type { ContractFilter } from './rights/contract-view.ts';
import type { Refusal, RefusalMode } from './rights/refusal.ts';
import type { GuardOptions } from './subgraphs/guard-client.ts';
import type { SubgraphLink } from './subgraphs/subgraph-link.ts';

/** Who asks. It decides what may be answered, and with whom an answer may be shared. */
export interface Caller {
  /** Whether anybody vouches for the caller: what `@authenticated` asks for. */
  readonly isAuthenticated: boolean;
  /** What the caller may do, in the words of `@requiresScopes`. */
  readonly scopes: readonly string[];
  /** The view of the graph (a contract made of `@tag`s) that the caller is shown; null for the whole. */
  readonly view: string | null;
  /**
   * What subgraphs are told of the caller with a query, in words that only they and the owner read. Answers and fetches
   * are shared among callers of one audience, and kept apart from all others. Empty: they are told nothing.
   */
  readonly audience: string;
  /** What they are told with a mutation, whose answers are never shared: it may name the caller. */
  readonly author: string;
}

export const anonymous: Caller = { isAuthenticated: false, scopes: [], view: null, audience: '', author: '' };

/** What the engine may know of the request it serves. */
export interface EngineContext {
  readonly requestId: string;
  readonly caller: Caller;
  /** Aborted when the client goes away: fetches under way are given up. */
  readonly signal?: AbortSignal;
  /** Whether the client is known to have gone: cheaper to ask than the signal is. */
  readonly isGone?: boolean;
  /** What the client wants to be told in `extensions` beside the answer. */
  readonly explain?: ReadonlySet<Explanation>;
  /** Set by the engine: the versions in force when the request came. Fetches are shared where they are the very same. */
  readonly versions?: VersionSet | null;
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
  /** A strong validator, in its quotes, where the answer may be kept: it changes whenever an answer could. Null where it may not. */
  readonly etag: string | null;
}

/** An answer in parts, each the JSON text of one message of incremental delivery. */
export interface IncrementalAnswer {
  readonly first: Uint8Array;
  /** To be read once. It ends early where the client goes away. */
  readonly rest: AsyncIterable<Uint8Array>;
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
  /** A field that the caller has no right to. */
  readonly refused: (refusal: Refusal, path: readonly string[] | undefined) => GraphQLError;
  readonly tooCostly: (estimated: number, maximum: number) => GraphQLError;
  /** A deferred part whose object may be another by now, because what was told of it before reads otherwise. */
  readonly changed: (path: readonly (string | number)[]) => GraphQLError;
  /** A list that needs exactly one of these arguments and has none or several. */
  readonly unsliced: (coordinate: string, slicingArguments: readonly string[]) => GraphQLError;
  /** Whether a subgraph that gives no data says this of the client's request, rather than of the gateway's own. */
  readonly isForClient: (error: { readonly extensions?: Record<string, unknown> | undefined }) => boolean;
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
  /** How long one operation may take in all; as long as its fetches do where nothing is said. */
  readonly operationTimeoutMs?: number;
  /** The meaning of the graph's own scalars, which a supergraph only names. */
  readonly scalars?: readonly GraphQLScalarType[];
  readonly errors?: Partial<EngineErrors>;
  /** What plans; the Rust planner of Hive Router where none is named. */
  readonly createPlanner?: CreateQueryPlanner;
  /** Loads what plans an operation that the first planner finds no way for; a dear one need not be loaded before. */
  readonly loadSecondPlanner?: () => Promise<CreateQueryPlanner>;
  /** Labels of `@override` that are switched on: fields under one are asked of the subgraph that takes them over. */
  readonly overrideLabels?: ReadonlySet<string>;
  /** Which data is current. Without it no answer is kept, and no work under way is shared. */
  readonly versions?: DataVersions;
  /** What answers may take in memory, an eighth of it those that subgraphs confirm by their `ETag`; 0 keeps none. */
  readonly cacheBytes?: number;
  /** Whether a refused field is null with an error, or the operation is turned away. */
  readonly refusalMode?: RefusalMode;
  readonly cost?: { readonly mode: CostMode; readonly maximum: number };
  /** The views of the graph by name; a caller is shown the one it names. */
  readonly views?: Readonly<Record<string, ContractFilter>>;
  readonly guard?: GuardOptions;
  /** Told of every failure that the client sees only masked: once, with its cause. */
  readonly onFailure: (failure: EngineFailure) => void;
}

/** How often an operation was answered; nothing is known of its variables. */
export interface OperationUse {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** What it was valid against. */
  readonly schema: GraphQLSchema;
  readonly count: number;
}

/** The graph as one: behind Apollo Server, or asked directly. */
export interface Engine extends GatewayInterface {
  /** Answers a valid operation. Never rejects for what a subgraph did: that is told in the answer. */
  answer(request: EngineRequest, context: EngineContext): Promise<EngineAnswer>;
  /** Answers a valid query with `@defer` in parts; null where nothing in it is deferred, or where it is refused as a whole. */
  answerIncrementally(request: EngineRequest, context: EngineContext): Promise<IncrementalAnswer | null>;
  /** The operations answered since the last call. */
  takeUses(): readonly OperationUse[];
  /** Puts another supergraph in the place of this one: built beside it, swapped whole; a faulty one throws and changes nothing. */
  update(supergraphSdl: string, links: readonly SubgraphLink[]): Promise<void>;
}
