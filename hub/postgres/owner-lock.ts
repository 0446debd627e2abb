import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, statSync, unlinkSync, utimes, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isFileError } from './file-error.ts';
import { PostgresStartError } from './postgres-start-error.ts';
import { processSpace, processStartTime } from './process-identity.ts';

interface Holder {
  pid: number;
  startTime: string;
  space: string;
  since: string;
}

export interface OwnerLock {
  release(): void;
}

const heartbeatMs = 2_000;

/**
 * Makes this process the one owner of a folder, or refuses with the name of the owner. The lock of a process that died
 * is taken over. A holder in another container or on another machine can not be looked up by pid: it counts as dead
 * when it has not touched the file for `silenceMs`, so taking over from there takes that long.
 */
export async function acquireOwnerLock(folder: string, silenceMs = 3 * heartbeatMs): Promise<OwnerLock> {
  const path = join(folder, 'owner.lock');
  const holder: Holder = {
    pid: process.pid,
    startTime: processStartTime(process.pid) ?? '',
    space: processSpace(),
    since: new Date().toISOString(),
  };
  const content = `${JSON.stringify(holder)}\n`;
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, content, { mode: 0o600, flag: 'wx' });
  try {
    // A hard link appears at once with its whole content, so nobody ever reads half a lock.
    while (!linkIfAbsent(draft, path)) {
      await removeIfDead(path, draft, { folder, silenceMs });
    }
  } finally {
    unlinkSync(draft);
  }
  const heartbeat = setInterval(() => utimes(path, new Date(), new Date(), () => undefined), heartbeatMs).unref();
  return {
    release() {
      clearInterval(heartbeat);
      if (readIfPresent(path) === content) unlinkSync(path);
    },
  };
}

/** Whether a process that can be seen from here owns the folder. */
export function isOwned(folder: string): boolean {
  const found = readIfPresent(join(folder, 'owner.lock'));
  if (found === null) return false;
  const { space, pid, startTime } = JSON.parse(found) as Holder;
  return space === processSpace() && processStartTime(pid) === startTime;
}

async function removeIfDead(
  path: string,
  draft: string,
  { folder, silenceMs }: { folder: string; silenceMs: number },
): Promise<void> {
  const found = readIfPresent(path);
  if (found === null) return;
  const holder = JSON.parse(found) as Holder;
  if (await isAlive(holder, path, silenceMs)) throw refusal(holder, folder);
  // Two newcomers may both find the dead owner: only the one who holds the claim removes the lock, after a second look,
  // so that the slower one can not remove the lock of the faster one.
  const claim = `${path}.claim`;
  if (!linkIfAbsent(draft, claim)) {
    const claimant = readIfPresent(claim);
    if (claimant !== null && !(await isAlive(JSON.parse(claimant) as Holder, claim, silenceMs))) unlinkSync(claim);
    await sleep(20);
    return;
  }
  try {
    if (readIfPresent(path) === found) unlinkSync(path);
  } finally {
    unlinkSync(claim);
  }
}

async function isAlive(holder: Holder, path: string, silenceMs: number): Promise<boolean> {
  if (holder.space === processSpace()) return processStartTime(holder.pid) === holder.startTime;
  const before = touchedAt(path);
  await sleep(silenceMs);
  return touchedAt(path) !== before;
}

function touchedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function linkIfAbsent(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (isFileError(error, 'EEXIST')) return false;
    throw error;
  }
}

function readIfPresent(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return null;
    throw error;
  }
}

function refusal(holder: Holder, folder: string): PostgresStartError {
  return new PostgresStartError(
    `The database in ${folder} is in use by process ${holder.pid} since ${holder.since}. ` +
      'Stop that process first, or start this one with another data folder or with DATABASE_URL.',
    `Cơ sở dữ liệu trong ${folder} đang được tiến trình ${holder.pid} sử dụng từ ${holder.since}. ` +
      'Hãy dừng tiến trình đó trước, hoặc khởi động với thư mục dữ liệu khác hay với DATABASE_URL.',
  );
}
