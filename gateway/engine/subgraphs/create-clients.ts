import type { EngineErrors, EngineOptions } from '../engine.ts';
import { fetchedPart } from '../caching/memory-parts.ts';
import { AnswerMemory } from './answer-memory.ts';
import { guardClient } from './guard-client.ts';
import { createHttpClient } from './http-client.ts';
import { createInProcessClient } from './in-process-client.ts';
import { shareFetchesInFlight } from './share-fetches-in-flight.ts';
import type { SubgraphClient } from './subgraph-client.ts';
import type { HttpLink, SubgraphLink } from './subgraph-link.ts';

export type Clients = ReadonlyMap<string, SubgraphClient>;

/** A client for every subgraph that there is a link to. A subgraph in this process needs no guard: it fails as we do. */
export function createClients(
  links: readonly SubgraphLink[],
  options: Pick<EngineOptions, 'timeoutMs' | 'guard' | 'onFailure' | 'cacheBytes'>,
  errors: EngineErrors,
): Clients {
  const { timeoutMs, guard = {}, onFailure, cacheBytes = 0 } = options;
  const memory = cacheBytes > 0 ? new AnswerMemory(cacheBytes * fetchedPart) : null;
  const httpClientOf = (link: HttpLink): SubgraphClient => {
    const atMostMs = Math.min(timeoutMs, link.timeoutMs ?? timeoutMs);
    const client = createHttpClient({ ...link, timeoutMs: atMostMs, memory });
    return shareFetchesInFlight(guardClient(client, guard), atMostMs);
  };
  const clientOf = (link: SubgraphLink): SubgraphClient =>
    link.kind === 'http' ? httpClientOf(link) : createInProcessClient({ link, timeoutMs, errors, onFailure });
  return new Map(links.map((link) => [link.name, link.wrap ? link.wrap(clientOf(link)) : clientOf(link)]));
}
