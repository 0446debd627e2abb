import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { importJWK, type CryptoKey, type JWK } from 'jose';
import { privateKeyFile, publicKeysFile } from './open-keys.ts';
import { openPrivateKeyFile } from './private-key-file.ts';
import { readIfThere } from './read-if-there.ts';
import { readKeySet } from './read-key-set.ts';

export interface SigningKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

/** Earlier keys stay: tokens signed by them hold until they expire, or until somebody takes the key out of the file. */
async function publish(folder: string, { d: _secret, ...publicKey }: JWK): Promise<void> {
  const file = publicKeysFile(folder);
  const text = await readIfThere(file);
  const { keys } = text === null ? { keys: [] } : readKeySet(text, file);
  if (keys.some(({ kid }) => kid === publicKey.kid)) return;
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${JSON.stringify({ keys: [...keys, publicKey] }, null, 2)}\n`, { flag: 'wx' });
  await rename(draft, file);
}

/**
 * The key by which a hub signs the tokens it issues, made on first use; its public half is published beside it. To change
 * it, take `private-key.json` away: the next one is made, and both are accepted.
 */
export async function openSigningKey(folder: string): Promise<SigningKey> {
  const jwk = await openPrivateKeyFile(privateKeyFile(folder));
  await publish(folder, jwk);
  return { kid: jwk.kid, key: (await importJWK(jwk, 'EdDSA')) as CryptoKey };
}
