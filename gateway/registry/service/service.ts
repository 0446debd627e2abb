import { buildSubgraph } from '../../../services/kit/build-subgraph.ts';
import type { SubgraphService } from '../../../services/kit/server/subgraph-service.ts';
import { registry as registryPart } from '../../../services/ledger/versions/known-versions.ts';
import { ChangeGraphResolver } from './change-graph.resolver.ts';
import { Province } from './province.type.ts';
import { PublishResolver } from './publish.resolver.ts';
import { ChangeTokensResolver, PublishingTokensResolver } from './publishing-token.resolver.ts';
import { SubgraphTrafficResolver } from './subgraph-traffic.resolver.ts';
import { GraphVersionResolver, ProvinceSubgraphsResolver, RegistryResolver } from './registry.resolver.ts';

/** Which subgraphs provinces publish, how, and by which tokens. Its foundation must hold a desk: see `RegistryFoundation`. */
export const registry: SubgraphService = {
  name: 'registry',
  build: () =>
    buildSubgraph({
      province: Province,
      resolvers: [
        RegistryResolver,
        GraphVersionResolver,
        ProvinceSubgraphsResolver,
        SubgraphTrafficResolver,
        PublishResolver,
        ChangeGraphResolver,
        PublishingTokensResolver,
        ChangeTokensResolver,
      ],
      resolveProvince: ({ id }, { areas }) => (areas.byId(id) ? { id } : null),
    }),
  reads: () => [registryPart],
};
