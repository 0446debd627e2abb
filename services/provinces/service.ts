import { Domain } from '../../schema/types/domain.ts';
import { buildSubgraph } from '../kit/build-subgraph.ts';
import { FindingResolver } from '../kit/finding/finding.resolver.ts';
import type { SubgraphService } from '../kit/server/subgraph-service.ts';
import { FindingQueryResolver } from './finding/finding-query.resolver.ts';
import { Province } from './province/province.type.ts';
import { ProvinceResolver } from './province/province.resolver.ts';
import { RegionQueryResolver } from './region/region-query.resolver.ts';

export const provinces: SubgraphService = {
  name: 'provinces',
  build: () =>
    buildSubgraph({
      province: Province,
      resolvers: [ProvinceResolver, RegionQueryResolver, FindingQueryResolver, FindingResolver],
      resolveProvince: ({ id }, { areas }) => areas.byId(id) ?? null,
    }),
  // Findings are of all domains; the provinces themselves are files.
  reads: () => Domain.words,
};
