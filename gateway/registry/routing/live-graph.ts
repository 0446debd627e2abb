import type { DomainContract, ProvinceContract } from '../../../schema/contract/read-contract.ts';
import type { SubgraphClient } from '../../engine/subgraphs/subgraph-client.ts';
import type { SubgraphLink } from '../../engine/subgraphs/subgraph-link.ts';
import { wrapLink } from '../../engine/subgraphs/wrap-link.ts';
import type { LivePublication } from '../publication.ts';
import type { LiveEndpointOptions } from './live-endpoint.ts';
import { OwnerRoutes } from './owner-routes.ts';
import { routeByOwner } from './route-by-owner.ts';
import { endpointPart, type ServeOptions } from './serve-owners.ts';

export interface LiveGraphOptions extends Omit<ServeOptions, 'routes'>, Pick<LiveEndpointOptions, 'onFailure'> {
  readonly contract: ProvinceContract;
  /** Asks the endpoint of a publication, safely; without a circuit breaker, for the routes have their own. */
  readonly createClient: (publication: LivePublication) => SubgraphClient;
}

/** What of the national graph provinces serve themselves. */
export interface LiveGraph {
  readonly routes: OwnerRoutes;
  /** The links to the national subgraphs, those of a domain with the routing by owner before them. */
  readonly nationalLinks: (links: readonly SubgraphLink[]) => readonly SubgraphLink[];
}

const contractOf = (contract: ProvinceContract, name: string): DomainContract | undefined =>
  [...contract.values()].find(({ domain }) => domain === name);

export function createLiveGraph(options: LiveGraphOptions): LiveGraph {
  const { contract, createClient, onFailure, budgetMs } = options;
  const routes = new OwnerRoutes({ contract, createClient, onFailure, patienceMs: budgetMs * endpointPart });
  const serving = { ...options, routes };
  return {
    routes,
    nationalLinks: (links) =>
      links.map((link) => {
        const domain = contractOf(contract, link.name);
        return domain ? wrapLink(link, routeByOwner(domain, serving)) : link;
      }),
  };
}
