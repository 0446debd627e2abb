import { pino } from 'pino';
import { requireInternalKey } from '../../../identity/calls/internal-key.ts';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { catalogue } from '../../../schema/indicators/catalogue.ts';
import { readEnvironment } from '../../../config/read-environment.ts';
import { openLedger } from '../../ledger/open-ledger.ts';
import { todayInVietnam } from '../../../schema/types/today-in-vietnam.ts';
import { watchVersions } from '../../ledger/versions/watch-versions.ts';
import { stopOnSignal } from '../../../config/stop-on-signal.ts';
import { startSubgraphServer } from './start-subgraph-server.ts';
import type { SubgraphService } from './subgraph-service.ts';
import { versionLabel } from './version-label.ts';

/** A subgraph as a process of its own: needs DATABASE_URL, whose tables the feeds service brings up. */
export async function runSubgraph(service: SubgraphService): Promise<void> {
  const { name, build } = service;
  const settings = readEnvironment();
  const log = pino({ level: settings.LOG_LEVEL, base: { service: name } });
  if (!settings.DATABASE_URL)
    throw new Error('DATABASE_URL: expected the ledger’s database; a subgraph alone starts none of its own');
  const internalKey = requireInternalKey(settings.INTERNAL_KEY);
  const ledger = await openLedger({ url: settings.DATABASE_URL, poolSize: settings.DATABASE_POOL });
  const versions = await watchVersions({ url: settings.DATABASE_URL, name });
  const foundation = { ledger, areas: committedAreas(), catalogue: catalogue(), versions, today: todayInVietnam };
  const server = await startSubgraphServer({
    name,
    schema: build(),
    foundation,
    dataVersions: versionLabel(service, foundation),
    internalKey,
    host: settings.HOST,
    port: settings.PORT,
    log,
  });
  log.info(`${name}: ${server.url}`);
  stopOnSignal(log, async () => {
    await server.stop();
    await versions.stop();
    await ledger.close(true);
  });
}
