import { ApolloGateway } from '@apollo/gateway';
import type { EngineOptions } from '../engine.ts';
import { defaultErrors } from '../default-errors.ts';
import { createClients } from '../subgraphs/create-clients.ts';
import { teachScalars } from '../supergraph/teach-scalars.ts';
import { SubgraphSource } from './subgraph-source.ts';

/** The stock gateway with our links: the reference that the engine is held against, and a choice for whoever trusts it more. */
export function createApolloEngine(options: EngineOptions): ApolloGateway {
  const errors = { ...defaultErrors, ...options.errors };
  const { onFailure, scalars = [] } = options;
  const clients = createClients(options.links, options, errors);
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    // Composed and held against the code by `npm run check`: to validate it again costs every start 150 ms.
    validateSupergraph: false,
    // Otherwise any client may have its query plan told by a header.
    __exposeQueryPlanExperimental: false,
    buildService: ({ name }) => {
      const client = clients.get(name);
      if (!client) throw new Error(`The supergraph names the subgraph "${name}", but no link leads there`);
      return new SubgraphSource(client, onFailure, errors);
    },
  });
  const listen = gateway.onSchemaLoadOrUpdate.bind(gateway);
  gateway.onSchemaLoadOrUpdate = (tell) =>
    listen((loaded) => {
      teachScalars(loaded.apiSchema, scalars);
      tell(loaded);
    });
  const stop = gateway.stop.bind(gateway);
  gateway.stop = async () => {
    await stop();
    await Promise.all([...clients.values()].map(async (client) => await client.close()));
  };
  return gateway;
}
