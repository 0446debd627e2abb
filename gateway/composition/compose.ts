import type { GraphQLError } from 'graphql';

export interface SubgraphSdl {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** Makes one supergraph of subgraphs; throws an AggregateError of all reasons where they do not compose. */
export type Compose = (subgraphs: readonly SubgraphSdl[]) => string;

export function doesNotCompose(errors: readonly GraphQLError[]): AggregateError {
  return new AggregateError(
    errors,
    `The subgraphs do not compose:\n${errors.map(({ message }) => message).join('\n')}`,
  );
}
