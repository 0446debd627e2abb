import { buildDomainSubgraph } from '../kit/domain/domain-subgraph.ts';
import { domainsRead } from '../kit/domain/domains-read.ts';
import type { SubgraphService } from '../kit/server/subgraph-service.ts';

export const publicServices: SubgraphService = {
  name: 'public-services',
  build: () => buildDomainSubgraph('public-services'),
  reads: () => domainsRead('public-services'),
};
