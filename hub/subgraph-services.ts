import { economy } from '../services/economy/service.ts';
import { feeds } from '../services/feeds/service.ts';
import { infrastructure } from '../services/infrastructure/service.ts';
import { programme } from '../services/programme/service.ts';
import { provinces } from '../services/provinces/service.ts';
import { publicServices } from '../services/public-services/service.ts';
import { reporting } from '../services/reporting/service.ts';
import { security } from '../services/security/service.ts';
import { registry } from '../gateway/registry/service/service.ts';
import type { SubgraphService } from '../services/kit/server/subgraph-service.ts';

/** The nine subgraphs of the national graph. */
export const subgraphServices: readonly SubgraphService[] = [
  provinces,
  infrastructure,
  publicServices,
  security,
  economy,
  programme,
  reporting,
  feeds,
  registry,
];
