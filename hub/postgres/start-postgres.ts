import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBinaryPackage, runnableBinaries, type BinaryPackage } from './binaries.ts';
import { prepareCluster } from './cluster.ts';
import { databaseUrl as urlOf, defaultDatabase } from './database-url.ts';
import { ensureDatabase } from './databases.ts';
import { isFileError } from './file-error.ts';
import { stopLeftOverServer } from './left-over-server.ts';
import { acquireOwnerLock } from './owner-lock.ts';
import { PostgresStartError } from './postgres-start-error.ts';
import { startServer } from './server-process.ts';
import { chooseServerUser } from './server-user.ts';

export interface StartPostgresOptions {
  /** Holds the cluster, its password, the owner's lock and the log; made when absent. */
  folder: string;
  /** For tests: nothing is flushed to disk, so a power cut loses everything. */
  ephemeral?: boolean;
}

export interface EmbeddedPostgres {
  /** Of the default database, password included: never log it. */
  url: string;
  port: number;
  processId: number;
  databaseUrl(name: string): string;
  /** Makes the database unless it exists, and returns its url. */
  createDatabase(name: string): Promise<string>;
  /** Settles when the server has ended, by stop() or by itself. */
  ended: Promise<void>;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the hub, reachable from this machine only. One process owns a folder; a second
 * one is refused. When the owner dies without stop(), the server shuts down by itself; where it could not, the next
 * start shuts it down. The cluster stays inside `folder` also when root starts it and the folder is private.
 * Throws `PostgresStartError`.
 */
export async function startPostgres(options: StartPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = resolve(options.folder);
  const binaryPackage = findBinaryPackage();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = await acquireOwnerLock(folder);
    try {
      return await startOwned(folder, binaryPackage, options.ephemeral ?? false, () => lock.release());
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw isFileError(error, 'EACCES', 'EPERM', 'EROFS') ? notOurFolder(folder, error) : error;
  }
}

async function startOwned(
  folder: string,
  binaryPackage: BinaryPackage,
  ephemeral: boolean,
  release: () => void,
): Promise<EmbeddedPostgres> {
  const cluster = join(folder, 'cluster');
  const passwordFile = join(folder, 'password');
  const user = chooseServerUser(cluster);
  const binaries = runnableBinaries(binaryPackage, user);
  await stopLeftOverServer(cluster);
  const password = await prepareCluster({ cluster, passwordFile, binaries, user, ephemeral });
  const server = await startServer({ cluster, logFile: join(folder, 'postgres.log'), binaries, user, ephemeral });
  const databaseUrl = (name: string) => urlOf({ password, port: server.port, name });
  const createDatabase = async (name: string) => {
    await ensureDatabase(databaseUrl('postgres'), name);
    return databaseUrl(name);
  };
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= server.stop().finally(release));
  try {
    const url = await createDatabase(defaultDatabase);
    return { url, port: server.port, processId: server.pid, databaseUrl, createDatabase, ended: server.exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export function notOurFolder(folder: string, cause: unknown): PostgresStartError {
  return new PostgresStartError(
    `The data folder ${folder} can not be used by this user. Start as its owner, or choose another folder.`,
    `Người dùng này không dùng được thư mục dữ liệu ${folder}. Hãy khởi động bằng chủ thư mục, hoặc chọn thư mục khác.`,
    { cause },
  );
}
