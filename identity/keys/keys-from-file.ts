import { readFile, stat } from 'node:fs/promises';
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { isMissing } from './is-missing.ts';
import { readKeySet } from './read-key-set.ts';

/** How often the file is looked at, at most. */
const freshMs = 1000;

interface Loaded {
  readonly keys: JWTVerifyGetKey;
  /** What the file looked like; null where there was none. */
  readonly mark: string | null;
}

const noKeys = createLocalJWKSet({ keys: [] });

async function markOf(file: string): Promise<string | null> {
  try {
    const { mtimeMs, size, ino } = await stat(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function load(file: string, mark: string | null): Promise<Loaded> {
  if (mark === null) return { keys: noKeys, mark };
  return { keys: createLocalJWKSet(readKeySet(await readFile(file, 'utf8'), file)), mark };
}

/**
 * The keys of a JWKS file, read again when the file has changed. A file that is not there yet holds no keys. One that
 * turns faulty throws, and no token is accepted until it is mended: a key taken away must not live on.
 */
export function keysFromFile(file: string, nowMs: () => number = () => performance.now()): JWTVerifyGetKey {
  let loaded: Loaded | null = null;
  let lookedAtMs = -Infinity;
  const current = async (): Promise<JWTVerifyGetKey> => {
    if (loaded && nowMs() - lookedAtMs < freshMs) return loaded.keys;
    const mark = await markOf(file);
    if (!loaded || loaded.mark !== mark) {
      loaded = null;
      loaded = await load(file, mark);
    }
    lookedAtMs = nowMs();
    return loaded.keys;
  };
  return async (header, token) => await (await current())(header, token);
}
