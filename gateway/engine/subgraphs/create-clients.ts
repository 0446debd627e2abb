import type { EngineErrors, EngineOptions } from '../engine.ts';
import { guardClient } from './guard-client.ts';
import { createHttpClient } from './http-client.ts';
import { createInProcessClient } from './in-process-client.ts';
import type { SubgraphClient } from './subgraph-client.ts';
import type { SubgraphLink } from './subgraph-link.ts';

export type Clients = ReadonlyMap<string, SubgraphClient>;

/** A client for every subgraph that there is a link to. A subgraph in this process needs no guard: it fails as we do. */
export function createClients(
  links: readonly SubgraphLink[],
  { timeoutMs, guard = {}, onFailure }: Pick<EngineOptions, 'timeoutMs' | 'guard' | 'onFailure'>,
  errors: EngineErrors,
): Clients {
  return new Map(
    links.map((link) => [
      link.name,
      link.kind === 'http'
        ? guardClient(createHttpClient({ name: link.name, url: link.url, timeoutMs }), guard)
        : createInProcessClient({ link, timeoutMs, errors, onFailure }),
    ]),
  );
}
