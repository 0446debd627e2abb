import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, type JSONWebKeySet, type JWK } from 'jose';
import type { Settings } from '../../../config/settings.ts';
import { openPrivateKeyFile } from '../../../identity/keys/private-key-file.ts';

/** The key by which the hub signs its calls to provinces’ subgraphs. */
export interface EndpointSigningKey {
  /** The thumbprint of the public half (RFC 7638). */
  readonly keyid: string;
  readonly privateKey: KeyObject;
  /** The public half as the hub serves it, for provinces to verify by. */
  readonly publicKeys: JSONWebKeySet;
}

/** Below DATA_DIR. */
const ownKeyFile = (dataFolder: string): string => join(dataFolder, 'registry', 'signing-key.json');

const expected = (file: string): Error =>
  new Error(`${file}: expected a private key of Ed25519 as a JWK: {"kty":"OKP","crv":"Ed25519","x":…,"d":…}`);

/** Causes are left out: they repeat pieces of the text, which is a secret. */
async function readKey(file: string): Promise<JWK> {
  const text = await readFile(file, 'utf8');
  try {
    return (JSON.parse(text) as JWK | null) ?? {};
  } catch {
    throw expected(file);
  }
}

/** Of what the file says nothing is believed but the private part: the public one is computed from it. */
function privateKeyOf({ kty, crv, x = '', d = '' }: JWK, file: string): KeyObject {
  if (kty !== 'OKP' || crv !== 'Ed25519') throw expected(file);
  try {
    return createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' });
  } catch {
    throw expected(file);
  }
}

async function signingKeyOf(jwk: JWK, file: string): Promise<EndpointSigningKey> {
  const privateKey = privateKeyOf(jwk, file);
  const publicKey = createPublicKey(privateKey).export({ format: 'jwk' }) as JWK;
  const keyid = await calculateJwkThumbprint(publicKey);
  return { keyid, privateKey, publicKeys: { keys: [{ ...publicKey, alg: 'EdDSA', use: 'sig', kid: keyid }] } };
}

/**
 * The hub’s key for calls to provinces: the one in the operator’s file, or its own, made at the first start. Gateways of
 * one hub must share it, for a province asks any of them for its public half. Throws where the file holds none.
 */
export async function openEndpointSigningKey(
  settings: Pick<Settings, 'DATA_DIR' | 'ENDPOINT_SIGNING_KEY'>,
): Promise<EndpointSigningKey> {
  const given = settings.ENDPOINT_SIGNING_KEY;
  const file = given ?? ownKeyFile(settings.DATA_DIR);
  return await signingKeyOf(given === null ? await openPrivateKeyFile(file) : await readKey(file), file);
}
