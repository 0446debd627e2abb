import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { isMissing } from './is-missing.ts';
import { privateKeyFile, publicKeysFile } from './open-keys.ts';
import { readKeySet } from './read-key-set.ts';

export interface SigningKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

const ownerOnly = 0o600;
const ownerOnlyFolder = 0o700;

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, alg: 'EdDSA', use: 'sig', kid: await calculateJwkThumbprint(jwk) };
}

/** Whoever comes second keeps the key of the first: a link fails where the name is taken. */
async function makePrivateKey(folder: string): Promise<void> {
  const draft = `${privateKeyFile(folder)}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(await newKey(), null, 2), { mode: ownerOnly, flag: 'wx' });
  try {
    await link(draft, privateKeyFile(folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
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
  await mkdir(folder, { recursive: true, mode: ownerOnlyFolder });
  let text = await readIfThere(privateKeyFile(folder));
  if (text === null) {
    await makePrivateKey(folder);
    text = await readFile(privateKeyFile(folder), 'utf8');
  }
  const jwk = JSON.parse(text) as JWK & { readonly kid: string };
  await publish(folder, jwk);
  return { kid: jwk.kid, key: (await importJWK(jwk, 'EdDSA')) as CryptoKey };
}
