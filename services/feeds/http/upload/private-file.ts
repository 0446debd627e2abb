import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that only this process can reach, for as long as it is held. */
export interface PrivateFile {
  /** By which this process opens it, again and again. */
  readonly path: string;
  readonly handle: FileHandle;
  /** With that it is gone. */
  close(): Promise<void>;
}

/**
 * Makes a file and takes its name away at once: its bytes live as long as it is held open, and go with the process
 * however that ends. Nothing is left to be cleared up, and nobody else can open it.
 */
export async function openPrivateFile(folder: string): Promise<PrivateFile> {
  const name = join(folder, randomUUID());
  const handle = await open(name, 'wx+', 0o600);
  try {
    await unlink(name);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return {
    // Linux names every open file so, whether or not it has a name elsewhere.
    path: `/proc/self/fd/${handle.fd}`,
    handle,
    close: async () => await handle.close(),
  };
}
