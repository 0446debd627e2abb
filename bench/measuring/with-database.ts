import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type EmbeddedPostgres } from '../../hub/postgres/start-postgres.ts';

async function withServer(
  ephemeral: boolean,
  task: (server: EmbeddedPostgres, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-bench-'));
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), ephemeral });
  try {
    await task(postgres, folder);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Does something beside a database that is gone afterwards; `folder` is for files that go with it. */
export const withDatabase = async (task: (url: string, folder: string) => Promise<void>): Promise<void> =>
  await withServer(true, async ({ url }, folder) => await task(url, folder));

export type Databases = Pick<EmbeddedPostgres, 'createDatabase'>;

/** Does something beside a server that writes to disk as it does for users, until it is done. */
export const withDurableDatabases = async (
  task: (databases: Databases, folder: string) => Promise<void>,
): Promise<void> => await withServer(false, task);
