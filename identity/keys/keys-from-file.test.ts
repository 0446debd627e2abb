import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testKey, testToken, type TestKey } from '../tokens/token.fixture.ts';
import { verifyToken } from '../tokens/verify-token.ts';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { keysFromFile } from './keys-from-file.ts';

let folder: string;
let file: string;
let nowMs: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lien-tinh-keys-'));
  file = join(folder, 'jwks.json');
  nowMs = 0;
});
afterEach(async () => await rm(folder, { recursive: true }));

/** As whoever changes keys should: never half a file. */
async function put(text: string): Promise<void> {
  await writeFile(`${file}.draft`, text);
  await rename(`${file}.draft`, file);
  nowMs += 1000;
}
const putKeys = async (...keys: readonly TestKey[]): Promise<void> =>
  await put(JSON.stringify({ keys: keys.map(({ publicJwk }) => publicJwk) } satisfies JSONWebKeySet));

function open(): (key: TestKey) => Promise<string> {
  const keys = keysFromFile(file, () => nowMs);
  const rest = { issuer: null, audience: null, clockToleranceSeconds: 0, areas: committedAreas() };
  return async (key) =>
    await verifyToken(await testToken(key, new Date()), { keys, ...rest }).then(
      () => 'accepted',
      (error: Error) => error.message,
    );
}

test('keys come and go with the file, from before there is one', async () => {
  const [old, next] = [await testKey('ES256'), await testKey('EdDSA')];
  const ask = open();
  const unknown = 'No key is known for this token.';
  expect(await ask(old)).toBe(unknown);
  await putKeys(old);
  expect([await ask(old), await ask(next)]).toEqual(['accepted', unknown]);
  await putKeys(old, next);
  expect([await ask(old), await ask(next)]).toEqual(['accepted', 'accepted']);
  await putKeys(next);
  expect([await ask(old), await ask(next)]).toEqual([unknown, 'accepted']);
});

test('a file that turns faulty opens the door to nobody', async () => {
  const key = await testKey('EdDSA');
  const ask = open();
  await putKeys(key);
  expect(await ask(key)).toBe('accepted');
  await put('{"keys": ');
  expect(await ask(key)).toBe(`${file}: expected a JWKS, which is JSON`);
  expect(await ask(key)).toBe(`${file}: expected a JWKS, which is JSON`);
  await putKeys(key);
  expect(await ask(key)).toBe('accepted');
});

test.each([
  ['{"keys":[{"kty":"oct","k":"AAAA"}]}', 'key 1 is a shared secret; only public keys are accepted'],
  ['{"keys":[{"kty":"OKP","crv":"Ed25519","x":"AA","d":"AA"}]}', 'key 1 is a private key'],
  ['[]', 'expected a JWKS: {"keys": [...]}'],
])('a file that holds %s is refused', async (text, message) => {
  await put(text);
  expect(await open()(await testKey('EdDSA'))).toContain(message);
});
