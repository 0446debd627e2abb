import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readEnvironment } from '../config/read-environment.ts';
import { runMain } from '../config/run-main.ts';
import { stopOnSignal } from '../config/stop-on-signal.ts';
import { requireInternalKey } from '../identity/calls/internal-key.ts';
import { createPublisherIdentifier } from '../identity/tokens/identify-publisher.ts';
import { committedAreas } from '../schema/areas/committed-areas.ts';
import { projectRoot } from '../schema/project-root.ts';
import { todayInVietnam } from '../schema/types/today-in-vietnam.ts';
import { openDataVersions } from '../services/ledger/versions/open-data-versions.ts';
import { httpLinks } from './engine/subgraphs/http-links.ts';
import { subgraphsOf } from './engine/supergraph/subgraphs-of.ts';
import { optionsFromSettings } from './http/options-from-settings.ts';
import { identifyCallers } from './http/identify-callers.ts';
import { signCalls } from './http/sign-calls.ts';
import { startGateway } from './http/start-gateway.ts';
import { endpointsFromSettings } from './registry/endpoint/endpoints-from-settings.ts';
import { joinRegistry } from './registry/join-registry.ts';
import { openTokenReader } from './registry/tokens/open-token-reader.ts';
import { harvestOverHttp } from './registry/routing/harvest-over-http.ts';

/** A gateway as a process of its own: needs the addresses of the subgraphs; with DATABASE_URL it may answer from memory. */
await runMain(async () => {
  const settings = readEnvironment();
  const log = pino({ level: settings.LOG_LEVEL, base: { service: 'gateway' } });
  const committed = join(projectRoot, 'schema', 'subgraphs', 'supergraph.graphql');
  const supergraphSdl = await readFile(settings.SUPERGRAPH ?? committed, 'utf8');
  const databaseUrl = settings.DATABASE_URL;
  const name = `gateway ${hostname()} ${process.pid}`;
  const versions = databaseUrl === null ? null : await openDataVersions({ url: databaseUrl, holder: name });
  const tokens = databaseUrl === null ? null : openTokenReader({ url: databaseUrl, name });
  const internalKey = requireInternalKey(settings.INTERNAL_KEY);
  const links = httpLinks(subgraphsOf(supergraphSdl), settings.SUBGRAPH_URLS, {
    trustsSupergraph: settings.SUPERGRAPH !== null,
    headersFor: signCalls(internalKey),
  });
  const gateway = await startGateway({
    supergraphSdl,
    ...optionsFromSettings(settings),
    ...joinRegistry(settings, {
      databaseUrl,
      name,
      nationalSdl: supergraphSdl,
      links,
      endpoints: await endpointsFromSettings(settings),
      harvest: harvestOverHttp({
        feedsUrl: settings.FEEDS_URL,
        internalKey,
        timeoutMs: settings.SUBGRAPH_TIMEOUT_MS,
      }),
      versions,
      today: todayInVietnam,
      log,
    }),
    ...identifyCallers(
      settings,
      committedAreas(),
      tokens && createPublisherIdentifier({ read: tokens.read, today: todayInVietnam }),
    ),
    log,
    isReady: null,
    versions,
    feeds: settings.FEEDS_URL === null ? null : { kind: 'forwarded', url: settings.FEEDS_URL },
  });
  stopOnSignal(log, async () => {
    await gateway.stop();
    await versions?.stop();
    await tokens?.close();
  });
  log.info(`gateway: ${gateway.url}`);
});
