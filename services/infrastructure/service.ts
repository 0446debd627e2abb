import { buildDomainSubgraph } from '../kit/domain/domain-subgraph.ts';
import { domainsRead } from '../kit/domain/domains-read.ts';
import type { SubgraphService } from '../kit/server/subgraph-service.ts';

export const infrastructure: SubgraphService = {
  name: 'infrastructure',
  build: () => buildDomainSubgraph('infrastructure'),
  reads: () => domainsRead('infrastructure'),
};
