import { buildDomainSubgraph } from '../kit/domain/domain-subgraph.ts';
import { domainsRead } from '../kit/domain/domains-read.ts';
import type { SubgraphService } from '../kit/server/subgraph-service.ts';

export const economy: SubgraphService = {
  name: 'economy',
  build: () => buildDomainSubgraph('economy'),
  reads: () => domainsRead('economy'),
};
