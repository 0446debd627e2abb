import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { readIfThere } from './read-if-there.ts';

/** A private Ed25519 key (RFC 8037) with its thumbprint (RFC 7638) for a name. */
export type PrivateKeyText = JWK & { readonly kid: string };

const ownerOnly = 0o600;
const ownerOnlyFolder = 0o700;

async function newKey(): Promise<PrivateKeyText> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, alg: 'EdDSA', use: 'sig', kid: await calculateJwkThumbprint(jwk) };
}

/** Whoever comes second keeps the key of the first: a link fails where the name is taken. */
async function makeKeyFile(file: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(await newKey(), null, 2), { mode: ownerOnly, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
}

/** The private key in a file for its owner alone, made on first use. */
export async function openPrivateKeyFile(file: string): Promise<PrivateKeyText> {
  await mkdir(dirname(file), { recursive: true, mode: ownerOnlyFolder });
  let text = await readIfThere(file);
  if (text === null) {
    await makeKeyFile(file);
    text = await readFile(file, 'utf8');
  }
  return JSON.parse(text) as PrivateKeyText;
}
