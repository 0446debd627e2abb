import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { EngineContext } from '../engine.ts';

/** Any object of a subgraph's answer. */
export type JsonObject = Record<string, unknown>;

export type AnswerError = GraphQLError | GraphQLFormattedError;

/** One operation on its way: what is known of its answer so far. */
export interface Execution {
  readonly context: EngineContext;
  /** As the client gave them; held against the schema already. */
  readonly variables: JsonObject;
  readonly data: JsonObject;
  readonly errors: AnswerError[];
  /** Whether a subgraph's text had a backslash in it, so that strings may hold what JSON must escape. */
  mayEscape: boolean;
  /** What the subgraphs say beside their data, in the order of their answers. */
  readonly extensions: { readonly subgraph: string; readonly said: JsonObject }[];
  /** Subgraphs that were asked, from when to when since the operation began; filled where the client wants to know. */
  readonly timings: { readonly subgraph: string; readonly startMs: number; readonly endMs: number }[] | null;
  /** When the operation began, by `performance.now()`. */
  readonly startedMs: number;
  /** When the operation must be done, by `performance.now()`; Infinity where it may take as long as its fetches. */
  readonly deadlineMs: number;
  /** Subgraphs whose answers did not say which version of the data they were made of. */
  hasUnversioned: boolean;
}
