import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { createBearerIdentifier, type IdentifyBearer } from './identify-bearer.ts';
import { testKey, testToken, type TestKey } from './token.fixture.ts';

let key: TestKey;
let now: Date;
let verified = 0;
let identify: IdentifyBearer;

beforeAll(async () => {
  key = await testKey('EdDSA');
});
beforeEach(() => {
  now = new Date('2026-11-01T00:00:00Z');
  verified = 0;
  const known = createLocalJWKSet({ keys: [key.publicJwk] });
  const keys: JWTVerifyGetKey = async (header, token) => {
    verified += 1;
    return await known(header, token);
  };
  const areas = committedAreas();
  const expectations = { keys, issuer: null, audience: null, clockToleranceSeconds: 0, areas, now: () => now };
  identify = createBearerIdentifier(expectations, null);
});

const later = (seconds: number): void => void (now = new Date(now.getTime() + seconds * 1000));

test('without the header it is the public that asks, and nothing is waited for', () => {
  expect(identify(undefined)).toBeNull();
});

test.each(['', 'Bearer', 'Bearer a b', 'Basic bGFuOmxhbg==', 'token'])(
  '%j is refused, never taken for nothing',
  async (header) => {
    await expect(identify(header)).rejects.toMatchObject({ name: 'TokenRefused', fault: 'form' });
  },
);

test('a token is verified once in a while, and is the same person each time', async () => {
  const header = `bearer ${await testToken(key, now)}`;
  const first = await identify(header);
  later(14);
  expect(await identify(header)).toBe(first);
  expect(verified).toBe(1);
  later(2);
  expect(await identify(header)).toEqual(first);
  expect(verified).toBe(2);
});

test('a token that is remembered still expires', async () => {
  const header = `Bearer ${await testToken(key, now, { exp: now.getTime() / 1000 + 5 })}`;
  await identify(header);
  later(5);
  await expect(identify(header)).rejects.toMatchObject({ fault: 'expired', message: 'The token has expired.' });
});

test('where publishing tokens cannot be looked up they are refused in words', async () => {
  await expect(identify('Bearer ltp_1_x')).rejects.toMatchObject({
    fault: 'unsupported',
    message: 'This gateway has no database (DATABASE_URL), so it takes no publishing tokens.',
  });
});
