import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

export interface TestKey {
  readonly alg: string;
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function testKey(alg: string): Promise<TestKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { alg, kid, privateKey, publicJwk: { ...jwk, alg, kid, use: 'sig' } };
}

/** An analyst's, valid from a minute before `now` to an hour after, unless told otherwise. */
export async function testToken(
  { alg, kid, privateKey }: TestKey,
  now: Date,
  claims: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  const usual = { sub: 'lan', role: 'analyst', iat: seconds - 60, exp: seconds + 3600 };
  return await new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg, kid }).sign(privateKey);
}
