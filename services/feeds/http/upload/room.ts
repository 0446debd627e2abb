import { mkdir, statfs } from 'node:fs/promises';
import { storageFull } from '../../../../schema/errors/feed-refusals.ts';
import { FeedRefused } from '../refuse/feed-refused.ts';
import { retryAfterSeconds } from '../refuse/retry-after.ts';

/** Stays free: on one machine the database may live on the same disk, and a file that is only tried must not stop it. */
const reserveBytes = 256 * 1024 * 1024;

/** Throws `FeedRefused` where so many bytes more would leave less than the reserve. Makes the folder where it is missing. */
export async function requireRoom(folder: string, bytes: number): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes + reserveBytes) throw new FeedRefused(503, storageFull(), retryAfterSeconds());
}
