import { join } from 'node:path';
import type { JWTVerifyGetKey } from 'jose';
import { keysFromAddress } from './keys-from-address.ts';
import { keysFromFile } from './keys-from-file.ts';

/** Below DATA_DIR: the keys of a hub that issues its own tokens. */
export const ownKeysFolder = (dataFolder: string): string => join(dataFolder, 'identity');
export const publicKeysFile = (folder: string): string => join(folder, 'jwks.json');
export const privateKeyFile = (folder: string): string => join(folder, 'private-key.json');

/** `place`: a file or an address of a JWKS; null for the hub's own keys. */
export function openKeys(place: string | null, dataFolder: string): JWTVerifyGetKey {
  if (place === null) return keysFromFile(publicKeysFile(ownKeysFolder(dataFolder)));
  return /^https?:/.test(place) ? keysFromAddress(place) : keysFromFile(place);
}
