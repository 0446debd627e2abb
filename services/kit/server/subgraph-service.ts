import type { GraphQLSchema } from 'graphql';

/** One subgraph as a part that a process of its own, or the hub of one process, can put up. */
export interface SubgraphService {
  /** Its name in the supergraph. */
  readonly name: string;
  readonly build: () => GraphQLSchema;
}
