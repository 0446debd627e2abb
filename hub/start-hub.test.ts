import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { readSettings } from '../config/settings.ts';
import { testDatabase } from '../tests/support/database.ts';
import { startHub } from './start-hub.ts';

test('a hub that cannot listen closes all that it opened', async () => {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-start-'));
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const settings = readSettings({ PORT: String((other.address() as AddressInfo).port), DATA_DIR: folder });
  const started = startHub({ settings, databaseUrl: database.url, log: pino({ level: 'silent' }) });
  await expect(started).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const connected = async (): Promise<unknown> =>
    (await client.query('select application_name from pg_stat_activity where datname = current_database()')).rows;
  // The server notices a closed connection by itself, a moment later.
  await expect.poll(connected).toHaveLength(1);
  await client.end();
  other.close();
  await database.drop();
  await rm(folder, { recursive: true });
});
