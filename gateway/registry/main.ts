import 'reflect-metadata';
import { pino } from 'pino';
import { readEnvironment } from '../../config/read-environment.ts';
import { runMain } from '../../config/run-main.ts';
import { stopOnSignal } from '../../config/stop-on-signal.ts';
import { requireInternalKey } from '../../identity/calls/internal-key.ts';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { catalogue } from '../../schema/indicators/catalogue.ts';
import { todayInVietnam } from '../../schema/types/today-in-vietnam.ts';
import { startSubgraphServer } from '../../services/kit/server/start-subgraph-server.ts';
import { versionLabel } from '../../services/kit/server/version-label.ts';
import { openLedger } from '../../services/ledger/open-ledger.ts';
import { watchVersions } from '../../services/ledger/versions/watch-versions.ts';
import { harvestOverHttp } from './routing/harvest-over-http.ts';
import { openRegistry } from './service/open-registry.ts';
import type { RegistryFoundation } from './service/registry-desk.ts';
import { registry } from './service/service.ts';

/** As long as a province’s figures may take to be judged. */
const harvestPatienceMs = 10_000;

/**
 * The registry as a process of its own, the subgraph `registry`: it needs DATABASE_URL, whose tables the feeds service
 * brings up, and FEEDS_URL, where figures of a candidate are judged. Of all processes it alone is let out to provinces,
 * beside the gateways.
 */
await runMain(async () => {
  const { name } = registry;
  const settings = readEnvironment();
  const log = pino({ level: settings.LOG_LEVEL, base: { service: name } });
  const { DATABASE_URL: databaseUrl, FEEDS_URL: feedsUrl } = settings;
  if (databaseUrl === null || feedsUrl === null)
    throw new Error(
      'DATABASE_URL, FEEDS_URL: expected the ledger’s database and the feeds service; the registry starts neither',
    );
  const internalKey = requireInternalKey(settings.INTERNAL_KEY);
  const ledger = await openLedger({ url: databaseUrl, poolSize: settings.DATABASE_POOL });
  const versions = await watchVersions({ url: databaseUrl, name });
  const base = { ledger, areas: committedAreas(), catalogue: catalogue(), versions, today: todayInVietnam };
  const opened = await openRegistry({
    settings,
    databaseUrl,
    foundation: base,
    harvest: harvestOverHttp({ feedsUrl, internalKey, timeoutMs: harvestPatienceMs }),
    log,
  });
  const foundation: RegistryFoundation = { ...base, desk: opened.desk };
  const server = await startSubgraphServer({
    name,
    schema: registry.build(),
    foundation,
    dataVersions: versionLabel(registry, foundation),
    internalKey,
    host: settings.HOST,
    port: settings.PORT,
    log,
  });
  stopOnSignal(log, async () => {
    await server.stop();
    await opened.close();
    await versions.stop();
    await ledger.close(true);
  });
  log.info(`${name}: ${server.url}`);
});
