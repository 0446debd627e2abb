import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

export interface SubgraphSdl {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** Composes subgraphs into one supergraph; every composition error is told at once. */
export function composeSupergraph(subgraphs: readonly SubgraphSdl[]): string {
  const result = composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (result.supergraphSdl) return result.supergraphSdl;
  const errors = result.errors ?? [];
  throw new AggregateError(errors, `The subgraphs do not compose:\n${errors.map(({ message }) => message).join('\n')}`);
}
