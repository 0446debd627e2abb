import { parentPort } from 'node:worker_threads';
import { composeSupergraph } from './compose-supergraph.ts';
import type { SubgraphSdl } from './compose.ts';

/** What the thread is sent. */
export interface Composing {
  readonly id: number;
  readonly subgraphs: readonly SubgraphSdl[];
}

/** What it sends back. */
export type Composed = { readonly id: number } & (
  { readonly supergraphSdl: string } | { readonly reasons: readonly string[] }
);

const textOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** A throw of the composer, whatever it is, is a reason too. */
function compose({ id, subgraphs }: Composing): Composed {
  try {
    return { id, supergraphSdl: composeSupergraph(subgraphs) };
  } catch (thrown) {
    return { id, reasons: thrown instanceof AggregateError ? thrown.errors.map(textOf) : [textOf(thrown)] };
  }
}

parentPort?.on('message', (asked: Composing) => parentPort?.postMessage(compose(asked)));
