import { ApolloServer } from '@apollo/server';
import { createApolloEngine } from '../../gateway/engine/apollo/apollo-engine.ts';
import { anonymous } from '../../gateway/engine/engine.ts';
import type { Contestant } from './contestants.ts';
import type { FederatedWorld } from './federate-world.ts';
import { linksOf } from './links.ts';

const silentLog = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** The stock gateway. */
export async function answerByApollo(world: FederatedWorld): Promise<Contestant> {
  const server = new ApolloServer({
    gateway: createApolloEngine({
      supergraphSdl: world.supergraphSdl,
      links: linksOf(world),
      timeoutMs: 5_000,
      onFailure: () => {},
    }),
    stopOnTerminationSignals: false,
    logger: silentLog,
  });
  await server.start();
  return {
    ask: async ({ query, variables }) => {
      const contextValue = { requestId: 'differential', caller: anonymous };
      const { body } = await server.executeOperation({ query, variables: { ...variables } }, { contextValue });
      if (body.kind !== 'single') throw new Error('An incremental answer to an operation that does not ask for one');
      return { data: body.singleResult.data ?? null, errors: body.singleResult.errors };
    },
    close: async () => await server.stop(),
  };
}
