import 'reflect-metadata';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { readEnvironment } from '../config/read-environment.ts';
import { runMain } from '../config/run-main.ts';
import type { Settings } from '../config/settings.ts';
import { stopOnSignal } from '../config/stop-on-signal.ts';
import { startPostgres, type EmbeddedPostgres } from './postgres/start-postgres.ts';

/** The hub on one machine: `npm start`. */
async function main(): Promise<void> {
  const settings: Settings = readEnvironment();
  const log = pino({ level: settings.LOG_LEVEL, base: null });
  let postgres: EmbeddedPostgres | null = null;
  try {
    const folder = join(resolve(settings.DATA_DIR), 'postgres');
    // The database starts while the libraries load: either takes about a second.
    const [database, { startHub }] = await Promise.all([
      settings.DATABASE_URL ? null : startPostgres({ folder }),
      import('./start-hub.ts'),
    ]);
    postgres = database;
    const hub = await startHub({ settings, databaseUrl: settings.DATABASE_URL ?? postgres?.url ?? '', log });
    let isStopping = false;
    stopOnSignal(log, async () => {
      isStopping = true;
      await hub.stop();
      await postgres?.stop();
    });
    void postgres?.ended.then(() => {
      if (isStopping) return;
      log.error(
        'PostgreSQL đã dừng ngoài ý muốn; hãy khởi động lại. The embedded PostgreSQL ended by itself: start the hub again',
      );
      process.exit(1);
    });
    process.stdout.write(
      `\nLiên Tỉnh đã sẵn sàng. Liên Tỉnh is ready.\n` +
        `  ${hub.url}/          hỏi trong trình duyệt / ask in a browser (GraphiQL)\n` +
        `  ${hub.url}/graphql   POST, GraphQL over HTTP\n` +
        `  ${hub.url}/feeds     gửi số liệu / report figures\n` +
        `  npm run ask                        các câu hỏi có sẵn / the named questions\n` +
        `  npm run hub -- help report         gửi số liệu của tỉnh / how a province reports\n` +
        `  Ctrl+C                             dừng / stop\n\n`,
    );
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

await runMain(main);
