import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { SubgraphLink } from '../engine/subgraph-link.ts';

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
}

/** One thing that the gateway does over HTTP, put on the server; what it opens it closes by an onClose hook. */
export type GatewayPart = (app: FastifyInstance, options: GatewayOptions) => void | Promise<void>;
