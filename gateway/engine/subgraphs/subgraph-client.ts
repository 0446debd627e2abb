import type { DocumentNode } from 'graphql';
import type { EngineContext } from '../engine.ts';
import type { SubgraphAnswer } from './subgraph-link.ts';

/** One request to a subgraph, its text and document made when the operation was planned. */
export interface SubgraphRequest {
  readonly operation: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isMutation: boolean;
  /** What is left of the operation's own time, where that is limited. */
  readonly timeLeftMs?: number;
  /** The variables as JSON, once anybody wrote them. */
  written?: { readonly variables: object; readonly text: string };
}

export interface ReceivedAnswer extends SubgraphAnswer {
  /** Whether its strings may hold what JSON must escape: not where its text had no backslash in it. */
  readonly mayEscape: boolean;
  /** The JSON it was read from, where it came as text. */
  readonly text?: string;
}

/** Asks one subgraph. */
export interface SubgraphClient {
  readonly name: string;
  /** Rejects where the subgraph cannot be reached, is too slow or answers anything but the request. */
  ask(request: SubgraphRequest, context: EngineContext): Promise<ReceivedAnswer>;
  close(): Promise<void>;
}
