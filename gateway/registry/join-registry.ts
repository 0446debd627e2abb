import { resolve } from 'node:path';
import type { Logger } from 'pino';
import type { Settings } from '../../config/settings.ts';
import type { Harvest } from '../../schema/contract/live-profile.ts';
import type { DataVersions } from '../engine/caching/data-versions.ts';
import type { SubgraphLink } from '../engine/subgraphs/subgraph-link.ts';
import { wrapLink } from '../engine/subgraphs/wrap-link.ts';
import type { GatewayOptions } from '../http/gateway-options.ts';
import { keepCounts } from './counts/keep-counts.ts';
import { openCounts } from './counts/open-counts.ts';
import type { EndpointCalls } from './endpoint/endpoints-from-settings.ts';
import { extensionLink } from './follow/extension-link.ts';
import { followRegistry } from './follow/follow-registry.ts';
import { graphCopyFile } from './follow/graph-copy.ts';
import { openLiveGraph } from './routing/open-live-graph.ts';
import { neverKept } from './routing/never-kept.ts';
import type { GraphVersion, LivePublication } from './publication.ts';

export interface JoiningParts {
  /** The database of the registry; null where the gateway has none. */
  readonly databaseUrl: string | null;
  /** Who follows, as the database’s administrator reads it. */
  readonly name: string;
  readonly nationalSdl: string;
  /** How the national subgraphs are reached. */
  readonly links: readonly SubgraphLink[];
  readonly endpoints: EndpointCalls;
  readonly harvest: Harvest;
  readonly versions: DataVersions | null;
  readonly today: () => string;
  readonly log: Logger;
}

type Joined = Pick<GatewayOptions, 'links' | 'follow' | 'signingKeys'>;

/**
 * What makes a gateway one of the hub’s: it serves each version of the graph as the registry makes it, asks owners for what
 * they serve themselves, and notes what clients ask. Not so where it has no database, where its operator names another
 * supergraph, and the stock gateway, which serves one graph for as long as it runs.
 */
export function joinRegistry(
  settings: Pick<Settings, 'DATA_DIR' | 'ENGINE' | 'SUPERGRAPH' | 'OWNERS_BUDGET_MS'>,
  parts: JoiningParts,
): Joined {
  const { databaseUrl: url, name, links, nationalSdl, endpoints, today, log } = parts;
  const { DATA_DIR, ENGINE, SUPERGRAPH } = settings;
  if (url === null || SUPERGRAPH !== null || ENGINE !== 'own') return { links };
  const live = openLiveGraph({ ...parts, settings, endpoints: endpoints.options });
  const national = live.nationalLinks(
    links.map((link) => (link.name === 'registry' ? wrapLink(link, neverKept('traffic')) : link)),
  );
  const linksOf = ({ publications }: GraphVersion): readonly SubgraphLink[] => [
    ...national,
    ...publications
      .filter(({ extension }) => extension !== null)
      .map((publication) => extensionLink(publication, endpoints.options)),
  ];
  return {
    links: national,
    signingKeys: endpoints.signingKeys,
    follow: async ({ update, takeUses }) => {
      let served: readonly LivePublication[] = [];
      const counts = openCounts({ url, name, today });
      const counting = keepCounts({ takeUses, takeTraffic: () => live.routes.traffic.take(), counts, log });
      const following = await followRegistry({
        url,
        name,
        nationalSdl,
        log,
        onVersion: async (version) => {
          // Before the swap, which drops the answers in memory: none may be kept that was made without asking the owner.
          live.routes.serve(version.publications);
          try {
            await update(version.supergraphSdl, linksOf(version));
            served = version.publications;
          } catch (error) {
            live.routes.serve(served);
            throw error;
          }
        },
        keepIn: graphCopyFile(resolve(DATA_DIR)),
      });
      return {
        stop: async () => {
          await following.stop();
          await counting.stop();
          await live.routes.close();
        },
      };
    },
  };
}
