import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readEnvironment } from '../config/read-environment.ts';
import { runMain } from '../config/run-main.ts';
import { stopOnSignal } from '../config/stop-on-signal.ts';
import { requireInternalKey } from '../identity/calls/internal-key.ts';
import { committedAreas } from '../schema/areas/committed-areas.ts';
import { projectRoot } from '../schema/project-root.ts';
import { openDataVersions } from '../services/ledger/versions/open-data-versions.ts';
import { httpLinks } from './engine/subgraphs/http-links.ts';
import { subgraphsOf } from './engine/supergraph/subgraphs-of.ts';
import { optionsFromSettings } from './http/options-from-settings.ts';
import { identifyCallers } from './http/identify-callers.ts';
import { signCalls } from './http/sign-calls.ts';
import { startGateway } from './http/start-gateway.ts';
import { followFromSettings } from './registry/follow/follow-from-settings.ts';
import { endpointsFromSettings } from './registry/endpoint/endpoints-from-settings.ts';
import { extensionLink } from './registry/follow/extension-link.ts';
import { linksWithExtensions } from './registry/follow/links-of-version.ts';

/** A gateway as a process of its own: needs the addresses of the subgraphs; with DATABASE_URL it may answer from memory. */
await runMain(async () => {
  const settings = readEnvironment();
  const log = pino({ level: settings.LOG_LEVEL, base: { service: 'gateway' } });
  const committed = join(projectRoot, 'schema', 'subgraphs', 'supergraph.graphql');
  const supergraphSdl = await readFile(settings.SUPERGRAPH ?? committed, 'utf8');
  const databaseUrl = settings.DATABASE_URL;
  const name = `gateway ${hostname()} ${process.pid}`;
  const versions = databaseUrl === null ? null : await openDataVersions({ url: databaseUrl, holder: name });
  const links = httpLinks(subgraphsOf(supergraphSdl), settings.SUBGRAPH_URLS, {
    trustsSupergraph: settings.SUPERGRAPH !== null,
    headersFor: signCalls(requireInternalKey(settings.INTERNAL_KEY)),
  });
  const endpoints = await endpointsFromSettings(settings);
  const gateway = await startGateway({
    supergraphSdl,
    links,
    ...optionsFromSettings(settings),
    ...followFromSettings(settings, {
      databaseUrl,
      name,
      nationalSdl: supergraphSdl,
      linksOf: linksWithExtensions(links, (publication) => extensionLink(publication, endpoints.options)),
      log,
    }),
    ...identifyCallers(settings, committedAreas()),
    signingKeys: endpoints.signingKeys,
    log,
    isReady: null,
    versions,
    feeds: settings.FEEDS_URL === null ? null : { kind: 'forwarded', url: settings.FEEDS_URL },
  });
  stopOnSignal(log, async () => {
    await gateway.stop();
    await versions?.stop();
  });
  log.info(`gateway: ${gateway.url}`);
});
