import type { ProvinceContract } from '../../../schema/contract/read-contract.ts';
import type { DomainWord } from '../../../schema/types/domain.ts';
import type { LivePublication } from '../publication.ts';
import { TrafficCounter } from './traffic-counter.ts';
import { LiveEndpoint, type LiveEndpointOptions } from './live-endpoint.ts';
import { ConfirmedAnswers } from './confirmed-answers.ts';

export interface OwnerRoutesOptions extends Omit<LiveEndpointOptions, 'client'> {
  readonly contract: ProvinceContract;
  readonly createClient: (publication: LivePublication) => LiveEndpointOptions['client'];
}

/** Who serves which fields of one domain of one province. */
export interface OwnerRoute {
  readonly endpoint: LiveEndpoint;
  readonly fields: ReadonlySet<string>;
}

type Routes = ReadonlyMap<DomainWord, ReadonlyMap<string, readonly OwnerRoute[]>>;

function routesOf(endpoints: Iterable<LiveEndpoint>): Routes {
  const routes = new Map<DomainWord, Map<string, OwnerRoute[]>>();
  for (const endpoint of endpoints) {
    const { provinceId, serves } = endpoint.publication;
    for (const [domain, fields] of Object.entries(serves) as [DomainWord, readonly string[]][]) {
      const ofDomain = routes.get(domain) ?? new Map<string, OwnerRoute[]>();
      routes.set(domain, ofDomain);
      const ofProvince = ofDomain.get(provinceId) ?? [];
      ofDomain.set(provinceId, ofProvince);
      ofProvince.push({ endpoint, fields: new Set(fields) });
    }
  }
  return routes;
}

/** Which endpoints answer for which provinces, now. A change of the graph changes it whole. */
export class OwnerRoutes {
  readonly #options: OwnerRoutesOptions;
  /** What each endpoint was last heard to state, and when. */
  readonly confirmed = new ConfirmedAnswers();
  readonly traffic = new TrafficCounter();
  #endpoints = new Map<number, LiveEndpoint>();
  #routes: Routes = new Map();

  constructor(options: OwnerRoutesOptions) {
    this.#options = options;
  }

  get contract(): ProvinceContract {
    return this.#options.contract;
  }

  /** A publication that stays keeps its connections and what is known of how it fares. */
  serve(publications: readonly LivePublication[]): void {
    const { createClient, ...options } = this.#options;
    const before = this.#endpoints;
    this.#endpoints = new Map(
      publications
        .filter(({ serves }) => Object.keys(serves).length > 0)
        .map((publication) => {
          const kept = before.get(publication.id);
          kept?.stand(publication);
          const endpoint = kept ?? new LiveEndpoint(publication, { ...options, client: createClient(publication) });
          return [publication.id, endpoint];
        }),
    );
    this.#routes = routesOf(this.#endpoints.values());
    // Questions under way end on their connections: closing only keeps none of them for later.
    for (const [id, endpoint] of before) if (!this.#endpoints.has(id)) void endpoint.close();
  }

  /** Null where no province serves anything of this domain. */
  ofDomain(domain: DomainWord): ReadonlyMap<string, readonly OwnerRoute[]> | null {
    return this.#routes.get(domain) ?? null;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#endpoints.values()].map(async (endpoint) => await endpoint.close()));
  }
}
