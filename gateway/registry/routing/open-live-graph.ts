import type { Logger } from 'pino';
import type { Settings } from '../../../config/settings.ts';
import type { Harvest } from '../../../schema/contract/live-profile.ts';
import { provinceContract } from '../../../schema/contract/read-contract.ts';
import type { SubgraphClient } from '../../engine/subgraphs/subgraph-client.ts';
import type { DataVersions } from '../../engine/caching/data-versions.ts';
import { createEndpointClient, usualGuard, type EndpointOptions } from '../endpoint/endpoint-client.ts';
import type { LivePublication } from '../publication.ts';
import { createLiveGraph, type LiveGraph } from './live-graph.ts';

export interface LiveGraphParts {
  readonly settings: Pick<Settings, 'OWNERS_BUDGET_MS'>;
  readonly endpoints: EndpointOptions;
  readonly harvest: Harvest;
  readonly versions: DataVersions | null;
  readonly log: Logger;
}

/** Asks the endpoint of a publication. The routes have a circuit breaker of their own. */
export const createLiveClient = (publication: LivePublication, options: EndpointOptions): SubgraphClient =>
  createEndpointClient(publication, { ...options, guard: { ...usualGuard, breaker: null } });

/** Routing by owner as a gateway runs it. What fails is answered for by the ledger: a warning, for nobody must act yet. */
export function openLiveGraph({ settings, endpoints, harvest, versions, log }: LiveGraphParts): LiveGraph {
  const budgetMs = settings.OWNERS_BUDGET_MS;
  return createLiveGraph({
    contract: provinceContract(),
    harvest,
    versions,
    budgetMs,
    createClient: (publication) => createLiveClient(publication, { ...endpoints, timeoutMs: budgetMs }),
    onFailure: ({ publication, reason, requestId, callId, cause }) =>
      log.warn(
        { err: cause, subgraph: publication, reason, requestId, callId },
        `subgraph ${publication} did not answer: the ledger does`,
      ),
    onHarvestFailure: (cause, requestId) =>
      log.error({ err: cause, requestId }, 'what provinces stated could not be taken in: the ledger answers'),
  });
}
