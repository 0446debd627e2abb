import { pino } from 'pino';
import { readEnvironment } from '../../config/read-environment.ts';
import { runMain } from '../../config/run-main.ts';
import { stopOnSignal } from '../../config/stop-on-signal.ts';
import { startBalancer } from './start-balancer.ts';

/** The load balancer as a process: needs the addresses of the gateways. */
await runMain(async () => {
  const settings = readEnvironment();
  const log = pino({ level: settings.LOG_LEVEL, base: { service: 'balancer' } });
  if (settings.GATEWAY_URLS.length === 0)
    throw new Error('GATEWAY_URLS: expected the addresses of the gateways, separated by commas');
  const balancer = await startBalancer({
    gatewayUrls: settings.GATEWAY_URLS,
    host: settings.HOST,
    port: settings.PORT,
    log,
  });
  stopOnSignal(log, async () => await balancer.stop());
  log.info(`balancer: ${balancer.url}`);
});
