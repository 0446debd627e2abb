import type { EngineErrors, EngineOptions } from '../engine.ts';
import { createHttpClient } from './http-client.ts';
import { createInProcessClient } from './in-process-client.ts';
import type { SubgraphClient } from './subgraph-client.ts';
import type { SubgraphLink } from './subgraph-link.ts';

export type Clients = ReadonlyMap<string, SubgraphClient>;

/** A client for every subgraph that there is a link to. */
export function createClients(
  links: readonly SubgraphLink[],
  { timeoutMs, onFailure }: Pick<EngineOptions, 'timeoutMs' | 'onFailure'>,
  errors: EngineErrors,
): Clients {
  return new Map(
    links.map((link) => [
      link.name,
      link.kind === 'http'
        ? createHttpClient({ name: link.name, url: link.url, timeoutMs })
        : createInProcessClient({ link, timeoutMs, errors, onFailure }),
    ]),
  );
}
