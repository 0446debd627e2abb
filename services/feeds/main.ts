import 'reflect-metadata';
import { join } from 'node:path';
import { pino } from 'pino';
import { readEnvironment } from '../../config/read-environment.ts';
import { runMain } from '../../config/run-main.ts';
import { stopOnSignal } from '../../config/stop-on-signal.ts';
import { requireInternalKey } from '../../identity/calls/internal-key.ts';
import { createPublisherIdentifier } from '../../identity/tokens/identify-publisher.ts';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { catalogue } from '../../schema/indicators/catalogue.ts';
import { todayInVietnam } from '../../schema/types/today-in-vietnam.ts';
import { projectRoot } from '../../schema/project-root.ts';
import { startSubgraphServer } from '../kit/server/start-subgraph-server.ts';
import { versionLabel } from '../kit/server/version-label.ts';
import { migrateLedger, openLedger } from '../ledger/open-ledger.ts';
import { isLedgerReady } from '../ledger/read/is-ready.ts';
import { readPublishingToken } from '../ledger/read/read-publishing-token.ts';
import { watchVersions } from '../ledger/versions/watch-versions.ts';
import { createHarvest } from './harvest/create-harvest.ts';
import { tellUnwritten } from './harvest/tell-unwritten.ts';
import { serveHarvest } from './harvest/serve-harvest.ts';
import { feedsFromSettings } from './http/feeds-from-settings.ts';
import { serveFeeds } from './http/serve-feeds.ts';
import { loadData } from './load-data.ts';
import { logReceipts } from './log-receipts.ts';
import { feeds } from './service.ts';

/**
 * The one writer as a process of its own: brings the tables up, loads the data set, then is ready as the subgraph `feeds`,
 * and takes files.
 */
await runMain(async () => {
  const { name } = feeds;
  const settings = readEnvironment();
  const log = pino({ level: settings.LOG_LEVEL, base: { service: name } });
  if (!settings.DATABASE_URL)
    throw new Error('DATABASE_URL: expected the ledger’s database; the feeds service starts none of its own');
  const internalKey = requireInternalKey(settings.INTERNAL_KEY);

  const ledger = await openLedger({ url: settings.DATABASE_URL, poolSize: settings.DATABASE_POOL });
  await migrateLedger(ledger);
  const versions = await watchVersions({ url: settings.DATABASE_URL, name });
  const foundation = { ledger, areas: committedAreas(), catalogue: catalogue(), versions, today: todayInVietnam };
  const identifyPublisher = createPublisherIdentifier({
    read: async (id) => await readPublishingToken(ledger, id),
    today: todayInVietnam,
  });
  let isLoaded = false;
  const server = await startSubgraphServer({
    name,
    schema: feeds.build(),
    foundation,
    dataVersions: versionLabel(feeds, foundation),
    internalKey,
    host: settings.HOST,
    port: settings.PORT,
    log,
    isReady: async () => isLoaded && (await isLedgerReady(ledger)),
    routes: async (app) => {
      serveHarvest(app, { harvest: createHarvest(foundation, { onFailure: tellUnwritten(log) }), internalKey, log });
      await serveFeeds(app, {
        ...feedsFromSettings(settings, foundation.areas, identifyPublisher),
        door: foundation,
        log,
        isOpen: () => isLoaded,
      });
    },
  });
  stopOnSignal(log, async () => {
    await server.stop();
    await versions.stop();
    await ledger.close(true);
  });
  logReceipts(await loadData(foundation, join(projectRoot, 'data')), log);
  isLoaded = true;
  log.info(`the data set is loaded; ${name}: ${server.url}`);
});
