import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import type { ServerUser } from './server-user.ts';

/**
 * The password of the cluster, made once. The file belongs to the server's user, because initdb opens it by itself.
 */
export function readOrMakePassword(path: string, user: ServerUser): string {
  if (!existsSync(path)) {
    const draft = `${path}.new`;
    const file = openSync(draft, 'w', 0o600);
    writeSync(file, `${randomBytes(24).toString('base64url')}\n`);
    fsyncSync(file);
    closeSync(file);
    if (user.uid !== undefined && user.gid !== undefined) chownSync(draft, user.uid, user.gid);
    renameSync(draft, path);
  }
  return readFileSync(path, 'utf8').trim();
}
