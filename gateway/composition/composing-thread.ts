import { parentPort } from 'node:worker_threads';
import { composeSupergraph } from './compose-supergraph.ts';
import type { SubgraphSdl } from './compose.ts';

/** What the thread sends back for the subgraphs that it is sent. */
export type Composed = { readonly supergraphSdl: string } | { readonly reasons: readonly string[] };

const textOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** A throw of the composer, whatever it is, is a reason too. */
function compose(subgraphs: readonly SubgraphSdl[]): Composed {
  try {
    return { supergraphSdl: composeSupergraph(subgraphs) };
  } catch (thrown) {
    return { reasons: thrown instanceof AggregateError ? thrown.errors.map(textOf) : [textOf(thrown)] };
  }
}

parentPort?.on('message', (subgraphs: readonly SubgraphSdl[]) => parentPort?.postMessage(compose(subgraphs)));
