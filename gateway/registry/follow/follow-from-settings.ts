import { resolve } from 'node:path';
import type { Logger } from 'pino';
import type { Settings } from '../../../config/settings.ts';
import type { GatewayOptions } from '../../http/gateway-options.ts';
import { followRegistry } from './follow-registry.ts';
import { graphCopyFile } from './graph-copy.ts';
import type { LinksOf } from './links-of-version.ts';

export interface FollowParts {
  /** The database of the registry; null where the gateway has none. */
  readonly databaseUrl: string | null;
  /** Who follows, as the database’s administrator reads it. */
  readonly name: string;
  readonly nationalSdl: string;
  readonly linksOf: LinksOf;
  readonly log: Logger;
}

/**
 * How a gateway follows the registry. Not at all where it has no database, where its operator names another supergraph,
 * and by the stock gateway, which serves one graph for as long as it runs.
 */
export function followFromSettings(
  { DATA_DIR, ENGINE, SUPERGRAPH }: Pick<Settings, 'DATA_DIR' | 'ENGINE' | 'SUPERGRAPH'>,
  { databaseUrl, linksOf, ...parts }: FollowParts,
): Pick<GatewayOptions, 'follow'> {
  if (databaseUrl === null || SUPERGRAPH !== null || ENGINE !== 'own') return {};
  return {
    follow: async (update) =>
      await followRegistry({
        ...parts,
        url: databaseUrl,
        onVersion: async (version) => await update(version.supergraphSdl, linksOf(version)),
        keepIn: graphCopyFile(resolve(DATA_DIR)),
      }),
  };
}
