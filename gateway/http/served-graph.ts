import type { ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Engine } from '../engine/engine.ts';
import type { RequestContext } from './request-context.ts';

/** The graph that a gateway serves, by two ways to the same answers. */
export interface ServedGraph extends Pick<Engine, 'answer' | 'takeUses'> {
  /** Takes texts from anybody: parses, checks and limits them. */
  readonly server: ApolloServer<RequestContext>;
  /** What requests are checked against, now. */
  schema(): GraphQLSchema;
  /** Told of every schema that takes the place of this one. */
  onSchema(tell: (schema: GraphQLSchema) => void): void;
  /**
   * Serves another supergraph from now on; resolves once it does, while operations under way still finish on the one
   * before. Rejects, and changes nothing, where it cannot be built. The stock gateway cannot.
   */
  update: Engine['update'];
  stop(): Promise<void>;
}
