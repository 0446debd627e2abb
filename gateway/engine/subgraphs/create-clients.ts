import type { EngineErrors, EngineOptions } from '../engine.ts';
import { fetchedPart } from '../caching/memory-parts.ts';
import { AnswerMemory } from './answer-memory.ts';
import { guardClient } from './guard-client.ts';
import { createHttpClient } from './http-client.ts';
import { createInProcessClient } from './in-process-client.ts';
import { shareFetchesInFlight } from './share-fetches-in-flight.ts';
import type { SubgraphClient } from './subgraph-client.ts';
import type { SubgraphLink } from './subgraph-link.ts';

export type Clients = ReadonlyMap<string, SubgraphClient>;

/** A client for every subgraph that there is a link to. A subgraph in this process needs no guard: it fails as we do. */
export function createClients(
  links: readonly SubgraphLink[],
  options: Pick<EngineOptions, 'timeoutMs' | 'guard' | 'onFailure' | 'cacheBytes'>,
  errors: EngineErrors,
): Clients {
  const { timeoutMs, guard = {}, onFailure, cacheBytes = 0 } = options;
  const memory = cacheBytes > 0 ? new AnswerMemory(cacheBytes * fetchedPart) : null;
  const clientOf = (link: SubgraphLink): SubgraphClient =>
    link.kind === 'http'
      ? shareFetchesInFlight(guardClient(createHttpClient({ ...link, timeoutMs, memory }), guard), timeoutMs)
      : createInProcessClient({ link, timeoutMs, errors, onFailure });
  return new Map(links.map((link) => [link.name, link.wrap ? link.wrap(clientOf(link)) : clientOf(link)]));
}
