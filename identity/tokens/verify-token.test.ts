import { inspect } from 'node:util';
import { createLocalJWKSet, exportSPKI, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { TokenRefused } from './token-refused.ts';
import { testKey, testToken, type TestKey } from './token.fixture.ts';
import { acceptedAlgorithms, verifyToken, type TokenExpectations } from './verify-token.ts';

const now = new Date('2026-11-01T00:00:00Z');
const seconds = now.getTime() / 1000;
const keys = new Map<string, TestKey>();
let expectations: TokenExpectations;

beforeAll(async () => {
  for (const alg of [...acceptedAlgorithms, 'ES384', 'RS512']) keys.set(alg, await testKey(alg));
  expectations = {
    keys: createLocalJWKSet({ keys: [...keys.values()].map(({ publicJwk }) => publicJwk) }),
    issuer: null,
    audience: null,
    clockToleranceSeconds: 30,
    areas: committedAreas(),
    now: () => now,
  };
});

function keyOf(alg: string): TestKey {
  const key = keys.get(alg);
  if (!key) throw new Error(`no key for ${alg}`);
  return key;
}

/** The fault for which a token is refused; 'none' where it is not. */
async function faultOf(token: string, words: Partial<TokenExpectations> = {}): Promise<string> {
  try {
    await verifyToken(token, { ...expectations, ...words });
    return 'none';
  } catch (error) {
    if (error instanceof TokenRefused) return error.fault;
    throw error;
  }
}

describe('verifyToken', () => {
  it.each(acceptedAlgorithms)('accepts %s', async (alg) => {
    const { identity, expiresAtMs } = await verifyToken(await testToken(keyOf(alg), now), expectations);
    expect(identity).toEqual({ role: 'analyst', subject: 'lan', provinceId: null });
    expect(expiresAtMs).toBe((seconds + 3600) * 1000);
  });

  it.each(['ES384', 'RS512'])('refuses %s, though its key is known', async (alg) => {
    expect(await faultOf(await testToken(keyOf(alg), now))).toBe('algorithm');
  });

  it('refuses a token that nobody signed', async () => {
    const token = new UnsecuredJWT({ sub: 'lan', role: 'operator', exp: seconds + 60 }).encode();
    expect(await faultOf(token)).toBe('algorithm');
  });

  it('refuses a public key taken for a shared secret', async () => {
    const { publicJwk, kid } = keyOf('RS256');
    const secret = Buffer.from(await exportSPKI((await importJWK(publicJwk, 'RS256')) as TestKey['privateKey']));
    const token = await new SignJWT({ sub: 'lan', role: 'operator', exp: seconds + 60 })
      .setProtectedHeader({ alg: 'HS256', kid })
      .sign(secret);
    expect(await faultOf(token)).toBe('algorithm');
  });

  it('refuses a signature by another key, under a known name or an unknown one', async () => {
    const stranger = await testKey('EdDSA');
    expect(await faultOf(await testToken({ ...stranger, kid: keyOf('EdDSA').kid }, now))).toBe('signature');
    expect(await faultOf(await testToken(stranger, now))).toBe('key');
  });

  it('never repeats what it refuses', async () => {
    const token = await testToken(keyOf('EdDSA'), now, { role: 'lantern' });
    const refusal = await verifyToken(token, expectations).catch((error: unknown) => error as TokenRefused);
    expect(inspect(refusal, { depth: null })).not.toMatch(
      new RegExp(`lantern|${token.slice(0, 20)}|${token.slice(-20)}`),
    );
  });

  it('refuses claims that were changed after signing', async () => {
    const [head, claims = '', signature] = (await testToken(keyOf('EdDSA'), now)).split('.');
    const changed = Buffer.from(claims, 'base64url').toString().replace('analyst', 'editor');
    expect(await faultOf(`${head}.${Buffer.from(changed).toString('base64url')}.${signature}`)).toBe('signature');
  });

  it('bears clocks that are as far apart as is tolerated, and no farther', async () => {
    const token = async (claims: object): Promise<string> => await testToken(keyOf('EdDSA'), now, { ...claims });
    expect(await faultOf(await token({ exp: seconds - 29 }))).toBe('none');
    expect(await faultOf(await token({ exp: seconds - 30 }))).toBe('expired');
    expect(await faultOf(await token({ nbf: seconds + 30 }))).toBe('none');
    expect(await faultOf(await token({ nbf: seconds + 31 }))).toBe('early');
  });

  it('holds issuer and audience against what is expected, where anything is', async () => {
    const token = await testToken(keyOf('EdDSA'), now, { iss: 'bo-khcn', aud: ['lien-tinh', 'khac'] });
    expect(await faultOf(token, { issuer: 'bo-khcn', audience: 'lien-tinh' })).toBe('none');
    expect(await faultOf(token, { issuer: 'khac' })).toBe('issuer');
    expect(await faultOf(token, { audience: 'bo-khcn' })).toBe('audience');
    expect(await faultOf(await testToken(keyOf('EdDSA'), now), { issuer: 'bo-khcn' })).toBe('issuer');
  });

  it.each([
    [{ sub: undefined }],
    [{ sub: ' ' }],
    [{ sub: 'x'.repeat(201) }],
    [{ sub: '\ud800' }],
    [{ exp: undefined }],
    [{ role: undefined }],
    [{ role: 'public' }],
    [{ role: 'publisher', province: 'kon-tum' }],
    [{ role: ['operator'] }],
    [{ role: 'officer' }],
    [{ role: 'officer', province: 'atlantis' }],
    [{ role: 'officer', province: ['kon-tum'] }],
    [{ role: 'editor', province: 'kon-tum' }],
  ])('refuses the claims %j', async (claims) => {
    expect(await faultOf(await testToken(keyOf('EdDSA'), now, claims))).toBe('claims');
  });

  it.each(['', 'a', 'a.b.c', '.'.repeat(3), 'x'.repeat(10_000)])('refuses what is no token: %.10s', async (text) => {
    expect(await faultOf(text)).toBe('form');
  });
});
