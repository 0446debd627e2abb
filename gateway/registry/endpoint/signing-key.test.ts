import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEndpointSigningKey, type EndpointSigningKey } from './signing-key.ts';

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'lien-tinh-endpoint-key-'));
});
afterEach(async () => await rm(dataFolder, { recursive: true }));

const open = async (file: string | null = null): Promise<EndpointSigningKey> =>
  await openEndpointSigningKey({ DATA_DIR: dataFolder, ENDPOINT_SIGNING_KEY: file });
const write = async (content: string): Promise<string> => {
  const file = join(dataFolder, 'given.json');
  await writeFile(file, content);
  return file;
};

it('the hub makes its key once, whichever start comes first, for its owner alone', async () => {
  const opened = await Promise.all(Array.from({ length: 4 }, async () => await open()));
  expect(new Set([...opened, await open()].map(({ keyid }) => keyid)).size).toBe(1);
  expect((await stat(join(dataFolder, 'registry', 'signing-key.json'))).mode & 0o777).toBe(0o600);
});

it('what is served is the public half alone, under its thumbprint', async () => {
  const { publicKeys, keyid } = await open();
  const { x } = JSON.parse(await readFile(join(dataFolder, 'registry', 'signing-key.json'), 'utf8')) as JWK;
  const key = { kty: 'OKP', crv: 'Ed25519', x };
  expect(publicKeys).toEqual({ keys: [{ ...key, alg: 'EdDSA', use: 'sig', kid: keyid }] });
  expect(keyid).toBe(await calculateJwkThumbprint(key));
});

it('the key may be given by the operator; its public half is computed, whatever the file says of it', async () => {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const { x } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  const given = await open(await write(JSON.stringify(jwk)));
  expect(given.publicKeys.keys[0]?.x).toBe(jwk.x);
  expect((await open(await write(JSON.stringify({ ...jwk, x, kid: 'mine' })))).publicKeys).toEqual(given.publicKeys);
});

it.each([
  ['text', 'secret', 'expected a private key'],
  [
    'a public key',
    '{"kty":"OKP","crv":"Ed25519","x":"JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs"}',
    'expected a private',
  ],
  ['a key of another kind', '{"kty":"EC","crv":"P-256","x":"a","y":"b","d":"secret"}', 'expected a private key'],
  ['a key that is too short', '{"kty":"OKP","crv":"Ed25519","x":"a","d":"secret"}', 'expected a private key'],
  ['nothing', 'null', 'expected a private key'],
])('%s is refused at the start, and nothing of it is repeated', async (_what, content, message) => {
  const opened = open(await write(content));
  await expect(opened).rejects.toThrow(message);
  await expect(opened).rejects.not.toThrow('secret');
});

it('a file that is not there is no reason to make another key', async () => {
  await expect(open(join(dataFolder, 'none.json'))).rejects.toThrow('none.json');
});
