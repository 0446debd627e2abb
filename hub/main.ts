import 'reflect-metadata';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { readEnvironment } from '../config/read-environment.ts';
import { stopOnSignal } from '../services/kit/server/stop-on-signal.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { startHub } from './start-hub.ts';

const started = performance.now();
const settings = readEnvironment();
const log = pino({ level: settings.LOG_LEVEL, base: null });
const postgres = settings.DATABASE_URL
  ? null
  : await startPostgres({ folder: join(resolve(settings.DATA_DIR), 'postgres') });
const hub = await startHub({ settings, databaseUrl: settings.DATABASE_URL ?? postgres?.url ?? '', log });
stopOnSignal(log, async () => {
  await hub.stop();
  await postgres?.stop();
});
log.info(`Liên Tỉnh: ${hub.url} (${Math.round(performance.now() - started)} ms)`);
