import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Settings } from '../config/settings.ts';
import type { SubgraphLink } from '../gateway/engine/subgraphs/subgraph-link.ts';
import { identifyCallers } from '../gateway/http/identify-callers.ts';
import { optionsFromSettings } from '../gateway/http/options-from-settings.ts';
import { signCalls } from '../gateway/http/sign-calls.ts';
import { startGateway, type RunningGateway } from '../gateway/http/start-gateway.ts';
import { joinRegistry } from '../gateway/registry/join-registry.ts';
import { openRegistry } from '../gateway/registry/service/open-registry.ts';
import type { RegistryFoundation } from '../gateway/registry/service/registry-desk.ts';
import type { Probes } from '../gateway/registry/probes/start-probes.ts';
import type { RegistryStore } from '../gateway/registry/store/registry-store.ts';
import { randomInternalKey } from '../identity/calls/internal-key.ts';
import { readIdentity } from '../identity/identity-text.ts';
import { createPublisherIdentifier } from '../identity/tokens/identify-publisher.ts';
import { committedAreas } from '../schema/areas/committed-areas.ts';
import { catalogue } from '../schema/indicators/catalogue.ts';
import { projectRoot } from '../schema/project-root.ts';
import { todayInVietnam } from '../schema/types/today-in-vietnam.ts';
import { createHarvest } from '../services/feeds/harvest/create-harvest.ts';
import { tellUnwritten } from '../services/feeds/harvest/tell-unwritten.ts';
import { feedsFromSettings } from '../services/feeds/http/feeds-from-settings.ts';
import { serveFeeds } from '../services/feeds/http/serve-feeds.ts';
import { loadData } from '../services/feeds/load-data.ts';
import { logReceipts } from '../services/feeds/log-receipts.ts';
import { createContext } from '../services/kit/context.ts';
import type { Foundation } from '../services/kit/foundation.ts';
import { startSubgraphServer, type RunningServer } from '../services/kit/server/start-subgraph-server.ts';
import { versionLabel } from '../services/kit/server/version-label.ts';
import { migrateLedger, openLedger } from '../services/ledger/open-ledger.ts';
import { isLedgerReady } from '../services/ledger/read/is-ready.ts';
import { readPublishingToken } from '../services/ledger/read/read-publishing-token.ts';
import { openDataVersions, type LeasedVersions } from '../services/ledger/versions/open-data-versions.ts';
import { subgraphServices } from './subgraph-services.ts';

export interface HubOptions {
  readonly settings: Settings;
  readonly databaseUrl: string;
  readonly log: Logger;
  /** Told of every SQL statement, in order. */
  readonly onQuery?: (statement: string) => void;
  readonly today?: () => string;
}

export interface RunningHub extends RunningGateway {
  readonly foundation: RegistryFoundation;
  /** The lease under which the gateway may answer from memory. */
  readonly versions: LeasedVersions;
  readonly registry: RegistryStore;
  readonly probes: Probes;
  /** How the gateway reaches the national subgraphs. */
  readonly links: readonly SubgraphLink[];
  /** The server of each subgraph by its name; empty where they are in process. */
  readonly servers: ReadonlyMap<string, RunningServer>;
}

type Subgraphs = Pick<RunningHub, 'links' | 'servers'>;

async function startSubgraphs({ settings, log }: HubOptions, foundation: Foundation): Promise<Subgraphs> {
  const built = subgraphServices.map((service) => ({
    name: service.name,
    schema: service.build(),
    dataVersions: versionLabel(service, foundation),
  }));
  if (settings.SUBGRAPHS === 'in-process')
    return {
      servers: new Map(),
      links: built.map(({ name, schema, dataVersions }) => ({
        name,
        kind: 'in-process',
        schema,
        createContext: (told) => createContext(foundation, readIdentity(told)),
        dataVersions,
      })),
    };
  const internalKey = settings.INTERNAL_KEY ?? randomInternalKey();
  const servers = new Map<string, RunningServer>();
  for (const each of built)
    servers.set(
      each.name,
      await startSubgraphServer({ ...each, foundation, internalKey, host: '127.0.0.1', port: 0, log }),
    );
  const headersFor = signCalls(internalKey);
  return {
    servers,
    links: [...servers].map(([name, { url }]) => ({ name, kind: 'http', url, headersFor: headersFor(name) })),
  };
}

async function openHub(options: HubOptions, opened: AsyncDisposableStack): Promise<Omit<RunningHub, 'stop'>> {
  const { settings, databaseUrl, log, onQuery } = options;
  const ledger = await openLedger({
    url: databaseUrl,
    poolSize: settings.DATABASE_POOL,
    ...(onQuery ? { onQuery } : {}),
  });
  opened.defer(async () => await ledger.close(true));
  await migrateLedger(ledger);
  const contract = { areas: committedAreas(), catalogue: catalogue() };
  const today = options.today ?? todayInVietnam;
  logReceipts(await loadData({ ledger, ...contract, today }, join(projectRoot, 'data')), log);
  const versions = await openDataVersions({ url: databaseUrl, holder: `hub ${process.pid}`, today });
  opened.defer(async () => await versions.stop());
  const base = { ledger, ...contract, versions, today };
  const harvest = createHarvest(base, { onFailure: tellUnwritten(log) });
  const registry = await openRegistry({ settings, databaseUrl, foundation: base, harvest, log });
  opened.defer(async () => await registry.close());
  const { national, desk, endpoints } = registry;
  const foundation: RegistryFoundation = { ...base, desk };
  const { links, servers } = await startSubgraphs(options, foundation);
  opened.defer(async () => void (await Promise.all([...servers.values()].map(async (server) => await server.stop()))));
  const identifyPublisher = createPublisherIdentifier({
    read: async (id) => await readPublishingToken(ledger, id),
    today,
  });
  const gateway = await startGateway({
    supergraphSdl: national.supergraphSdl,
    ...optionsFromSettings(settings),
    ...joinRegistry(settings, {
      databaseUrl,
      name: `hub ${process.pid}`,
      nationalSdl: national.supergraphSdl,
      links,
      endpoints,
      harvest,
      versions,
      today,
      log,
    }),
    ...identifyCallers(settings, contract.areas, identifyPublisher),
    log,
    isReady: async () => await isLedgerReady(ledger),
    versions,
    feeds: {
      kind: 'mounted',
      mount: async (app) =>
        await serveFeeds(app, {
          ...feedsFromSettings(settings, contract.areas, identifyPublisher),
          door: foundation,
          log,
        }),
    },
  });
  opened.defer(async () => await gateway.stop());
  return {
    url: gateway.url,
    foundation,
    versions,
    registry: registry.store,
    probes: registry.probes,
    links,
    servers,
  };
}

/** The whole hub in one process: ledger, data set, nine subgraphs, gateway. Where its start fails, what it opened is closed. */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  // Closed in the reverse of the order in which they were opened.
  const opened = new AsyncDisposableStack();
  try {
    return { ...(await openHub(options, opened)), stop: async () => await opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}
