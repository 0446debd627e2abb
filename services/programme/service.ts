import { buildDomainSubgraph } from '../kit/domain/domain-subgraph.ts';
import { domainsRead } from '../kit/domain/domains-read.ts';
import type { SubgraphService } from '../kit/server/subgraph-service.ts';

export const programme: SubgraphService = {
  name: 'programme',
  build: () => buildDomainSubgraph('programme'),
  reads: () => domainsRead('programme'),
};
