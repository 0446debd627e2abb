import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Puts bytes where nobody else can read them for as long as the work takes: the door reads files, some of them twice. */
export async function withPrivateFile<Result>(
  bytes: Buffer | string,
  work: (path: string) => Promise<Result>,
): Promise<Result> {
  // mkdtemp gives the folder to its owner alone.
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-feed-'));
  try {
    const path = join(folder, 'feed');
    await writeFile(path, bytes, { mode: 0o600, flag: 'wx' });
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
