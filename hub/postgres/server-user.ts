import { spawnSync } from 'node:child_process';
import { chmodSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PostgresStartError } from './postgres-start-error.ts';

/** Whom the server runs as; empty: as ourselves. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

/**
 * PostgreSQL refuses to run as root. Started by root it runs as the owner of an existing cluster, so that a folder
 * made by an ordinary user stays that user's; else as `postgres`, else as `nobody`.
 */
export function chooseServerUser(cluster: string): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = lookUp('postgres') ?? lookUp('nobody');
  if (user) return user;
  throw new PostgresStartError(
    'PostgreSQL does not run as root, and this system has neither a user postgres nor a user nobody. ' +
      'Start as an ordinary user, or name a PostgreSQL server in DATABASE_URL.',
    'PostgreSQL không chạy dưới quyền root, và hệ thống này không có người dùng postgres hay nobody. ' +
      'Hãy khởi động bằng người dùng thường, hoặc chỉ định máy chủ PostgreSQL qua DATABASE_URL.',
  );
}

/** Gives a folder and all below to the server's user alone: PostgreSQL accepts no other owner and no wider mode. */
export function giveTo(user: ServerUser, folder: string): void {
  chmodSync(folder, 0o700);
  if (user.uid === undefined || user.gid === undefined || statSync(folder).uid === user.uid) return;
  for (const entry of readdirSync(folder, { recursive: true })) {
    lchownSync(join(folder, String(entry)), user.uid, user.gid);
  }
  // The folder itself comes last: its owner says that all below is done.
  lchownSync(folder, user.uid, user.gid);
}

function lookUp(name: string): ServerUser | null {
  const [uid, gid] = ['-u', '-g'].map((option) => {
    const { status, stdout } = spawnSync('id', [option, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout.trim()) : 0;
  });
  return uid && gid ? { uid, gid } : null;
}
