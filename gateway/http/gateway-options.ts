import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { JSONWebKeySet } from 'jose';
import type { Logger } from 'pino';
import type { DataVersions } from '../engine/caching/data-versions.ts';
import type { Caller, EngineOptions } from '../engine/engine.ts';
import type { SubgraphLink } from '../engine/subgraphs/subgraph-link.ts';
import type { FastLane } from './fast-lane.ts';
import type { TrustedDocumentsMode } from './limits/accept-trusted-documents.ts';
import type { OverloadLimits } from './overload/overload-limits.ts';
import type { ServedGraph } from './served-graph.ts';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly links: readonly SubgraphLink[];
  readonly timeoutMs: number;
  readonly host: string;
  readonly port: number;
  /** Web origins whose pages may ask; none by default. */
  readonly corsOrigins: readonly string[];
  readonly log: Logger;
  /** Whether the database behind in-process subgraphs answers; null where subgraphs are asked over HTTP alone. */
  readonly isReady: (() => Promise<boolean>) | null;
  /** Which data is current; null or left out where nobody says so: then nothing is answered from memory. */
  readonly versions?: DataVersions | null;
  /** What executes operations: our own engine, unless the stock gateway is wanted for comparison. */
  readonly engine?: 'own' | 'apollo';
  /** What plans for our own engine; where Hive's finds no way, Apollo's is asked. */
  readonly planner?: 'hive' | 'apollo';
  /** What the engine may remember, spend and show; its own defaults where nothing is said. */
  readonly engineTuning?: Pick<
    EngineOptions,
    'operationTimeoutMs' | 'overrideLabels' | 'cacheBytes' | 'refusalMode' | 'cost' | 'views' | 'guard'
  >;
  /** How much at once; what is beyond waits for a moment, and is refused then. */
  readonly overload?: Partial<OverloadLimits>;
  /** Whether none but the committed operations are accepted. */
  readonly trustedDocuments?: TrustedDocumentsMode;
  /**
   * Who asks, by what the request carries; everybody is anonymous without it. Throws or rejects with `TokenRefused` where
   * that says nothing: nobody is silently taken for the public. It must not go by cookies: see openGraph.
   */
  readonly identify?: (request: IncomingMessage) => Caller | Promise<Caller>;
  /** The headers that `identify` goes by. */
  readonly rightsHeaders?: readonly string[];
  /** What answers below `/feeds`; null or left out where nothing does. */
  readonly feeds?: FeedsPlace | null;
  /** The public keys that provinces verify the hub’s calls by; null or left out where it signs none. */
  readonly signingKeys?: JSONWebKeySet | null;
  /** Told before the gateway listens how to serve another supergraph; what it opens is stopped with the gateway. */
  readonly follow?: (
    graph: Pick<ServedGraph, 'update' | 'takeUses'>,
  ) => Promise<{ readonly stop: () => Promise<void> }>;
}

/** The door for reports: put on this server by who knows it, or a process of its own at `url`. */
export type FeedsPlace =
  | { readonly kind: 'mounted'; readonly mount: (app: FastifyInstance) => Promise<void> }
  | { readonly kind: 'forwarded'; readonly url: string };

/** What stands before the first part is put on the server. */
export interface Opened {
  readonly graph: ServedGraph;
  readonly lane: FastLane;
}

/** One thing that the gateway does over HTTP, put on the server; what it opens it closes by an onClose hook. */
export type GatewayPart = (app: FastifyInstance, options: GatewayOptions, opened: Opened) => void | Promise<void>;
