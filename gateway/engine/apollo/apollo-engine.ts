import { ApolloGateway } from '@apollo/gateway';
import { isScalarType, type GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { forbidCallingHome } from '../../../config/read-environment.ts';
import { DateScalar } from '../../../schema/types/date.scalar.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import { PeriodScalar } from '../../../schema/types/period.scalar.ts';
import type { EngineOptions } from '../subgraph-link.ts';
import { SubgraphSource } from './subgraph-source.ts';

const contractScalars: readonly GraphQLScalarType[] = [PeriodScalar, DateScalar, InstantScalar];

/**
 * A supergraph names scalars without their meaning, so a wrong period would travel to a subgraph and come back as a
 * message without a reason. The contract's own reading is put on the schema that requests are checked against.
 */
function teachScalars(apiSchema: GraphQLSchema): void {
  for (const scalar of contractScalars) {
    const type = apiSchema.getType(scalar.name);
    if (isScalarType(type)) Object.assign(type, { parseValue: scalar.parseValue, parseLiteral: scalar.parseLiteral });
  }
}

/** The engine on @apollo/gateway: its planner and executor, our links. */
export function createApolloEngine(options: EngineOptions): ApolloGateway {
  forbidCallingHome();
  const links = new Map(options.links.map((link) => [link.name, link]));
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    // Composed and held against the code by `npm run check`: to validate it again costs every start 150 ms.
    validateSupergraph: false,
    // Otherwise any client may have its query plan told by a header.
    __exposeQueryPlanExperimental: false,
    buildService: ({ name }) => {
      const link = links.get(name);
      if (!link) throw new Error(`The supergraph names the subgraph "${name}", but no link leads there`);
      return new SubgraphSource(link, options);
    },
  });
  const listen = gateway.onSchemaLoadOrUpdate.bind(gateway);
  gateway.onSchemaLoadOrUpdate = (tell) =>
    listen((loaded) => {
      teachScalars(loaded.apiSchema);
      tell(loaded);
    });
  return gateway;
}
