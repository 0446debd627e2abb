import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../hub/postgres/start-postgres.ts';

/** Does something beside a database that is gone afterwards; `folder` is for files that go with it. */
export async function withDatabase(task: (url: string, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-bench-'));
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), ephemeral: true });
  try {
    await task(postgres.url, folder);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
