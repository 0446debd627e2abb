import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Fastify from 'fastify';
import { pino } from 'pino';
import { closeGracefully } from '../../config/close-gracefully.ts';
import { readEnvironment } from '../../config/read-environment.ts';
import { runMain } from '../../config/run-main.ts';
import { stopOnSignal } from '../../config/stop-on-signal.ts';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { catalogue } from '../../schema/indicators/catalogue.ts';
import { todayInVietnam } from '../../schema/types/today-in-vietnam.ts';
import { projectRoot } from '../../schema/project-root.ts';
import { migrateLedger, openLedger } from '../ledger/open-ledger.ts';
import { feedsFromSettings } from './http/feeds-from-settings.ts';
import { serveFeeds } from './http/serve-feeds.ts';
import { loadData } from './load-data.ts';
import { logReceipts } from './log-receipts.ts';

/** The one writer as a process of its own: brings the tables up, loads the data set, then takes what provinces send. */
await runMain(async () => {
  const settings = readEnvironment();
  const log = pino({ level: settings.LOG_LEVEL, base: { service: 'feeds' } });
  if (!settings.DATABASE_URL)
    throw new Error('DATABASE_URL: expected the ledger’s database; the feeds service starts none of its own');
  const ledger = await openLedger({ url: settings.DATABASE_URL, poolSize: settings.DATABASE_POOL });
  const door = { ledger, areas: committedAreas(), catalogue: catalogue(), today: todayInVietnam };

  let isLoaded = false;
  const app = Fastify({ requestIdHeader: 'x-request-id', genReqId: () => randomUUID() });
  app.get('/health', () => ({ service: 'feeds', status: 'alive' }));
  app.get('/ready', async (_request, reply) => {
    const status = isLoaded ? 'ready' : 'loading';
    return await reply.code(isLoaded ? 200 : 503).send({ service: 'feeds', status });
  });
  await serveFeeds(app, { ...feedsFromSettings(settings, door.areas), door, log, isOpen: () => isLoaded });
  await app.listen({ host: settings.HOST, port: settings.PORT });
  stopOnSignal(log, async () => {
    await closeGracefully(app);
    await ledger.close(true);
  });

  await migrateLedger(ledger);
  logReceipts(await loadData(door, join(projectRoot, 'data')), log);
  isLoaded = true;
  log.info('the data set is loaded');
});
