import type { GraphQLSchema } from 'graphql';
import type { DataPart } from '../../ledger/versions/known-versions.ts';

/** One subgraph as a part that a process of its own, or the hub of one process, can put up. */
export interface SubgraphService {
  /** Its name in the supergraph. */
  readonly name: string;
  readonly build: () => GraphQLSchema;
  /** The parts of the ledger that its answers may depend on: a change of any other leaves them as they are. */
  readonly reads: () => readonly DataPart[];
}
