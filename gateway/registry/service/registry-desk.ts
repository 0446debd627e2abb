import type { RequestContext } from '../../../services/kit/context.ts';
import type { Foundation } from '../../../services/kit/foundation.ts';
import type { SubgraphTraffic } from '../counts/subgraph-traffic.ts';
import type { CheckReport } from '../checks/run-checks.ts';
import type { Candidate, GraphVersion } from '../publication.ts';
import type { RegistryStore } from '../store/registry-store.ts';

/** An endpoint answers, but not what its schema is. */
export class StatesNoSchema extends Error {
  override readonly name = 'StatesNoSchema';
}

/** What the subgraph `registry` works with. */
export interface RegistryDesk {
  readonly store: RegistryStore;
  /** How often within 30 days parts of answers came about so, for these publications. */
  readonly readTraffic: SubgraphTraffic['read'];
  /** The schema that an endpoint states of itself. Rejects with `StatesNoSchema`, or what its client throws. */
  readonly askSdl: (endpoint: Omit<Candidate, 'sdl'>) => Promise<string>;
  /** Every check of a candidate that is to be part of the graph beside what is in this version. */
  readonly check: (candidate: Candidate, current: GraphVersion) => Promise<CheckReport>;
}

/** What the subgraph `registry` stands on: that of every subgraph, and the desk. */
export interface RegistryFoundation extends Foundation {
  readonly desk: RegistryDesk;
}

export interface RegistryContext extends RequestContext {
  readonly desk: RegistryDesk;
}
