import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUrl, defaultDatabase } from './database-url.ts';
import { isFileError } from './file-error.ts';
import { serverProcessesIn } from './left-over-server.ts';
import { isOwned } from './owner-lock.ts';
import { notOurFolder } from './start-postgres.ts';

/** The lines of PostgreSQL's pid file that tell who it is, where it listens and how it is. */
const [pidLine, portLine, stateLine] = [0, 3, 7];

/**
 * Where the server of the hub that owns the folder listens, password included; null where no hub runs on it, or where
 * its server is not ready. Throws `PostgresStartError` where this user may not read the folder.
 */
export function runningServerUrl(folder: string): string | null {
  try {
    if (!isOwned(folder)) return null;
    const cluster = realpathSync(join(folder, 'cluster'));
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    if (!serverProcessesIn(cluster).includes(Number(lines[pidLine])) || lines[stateLine]?.trim() !== 'ready')
      return null;
    const password = readFileSync(join(folder, 'password'), 'utf8').trim();
    return databaseUrl({ password, port: Number(lines[portLine]), name: defaultDatabase });
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return null;
    throw isFileError(error, 'EACCES', 'EPERM') ? notOurFolder(folder, error) : error;
  }
}
