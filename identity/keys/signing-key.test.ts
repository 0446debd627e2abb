import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { issueToken, type TokenWish } from '../tokens/issue-token.ts';
import { verifyToken } from '../tokens/verify-token.ts';
import { openKeys, ownKeysFolder, privateKeyFile, publicKeysFile } from './open-keys.ts';
import { openSigningKey } from './signing-key.ts';

let dataFolder: string;
let folder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'lien-tinh-signing-'));
  folder = ownKeysFolder(dataFolder);
});
afterEach(async () => await rm(dataFolder, { recursive: true }));

const areas = committedAreas();
const officer: TokenWish = { role: 'officer', provinceId: 'kon-tum', subject: 'An', days: 1 };
const issue = async (): Promise<string> => await issueToken(officer, { folder, areas, issuer: null, audience: null });
const verify = async (token: string): Promise<unknown> => {
  const keys = openKeys(null, dataFolder);
  return (
    await verifyToken(token, { keys, issuer: 'lien-tinh', audience: 'lien-tinh', clockToleranceSeconds: 0, areas })
  ).identity;
};

test('what the hub issues, the hub accepts', async () => {
  expect(await verify(await issue())).toEqual({ role: 'officer', provinceId: 'kon-tum', subject: 'An' });
});

test('the key is made once, by whichever of several comes first', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, async () => await openSigningKey(folder)));
  expect(new Set(made.map(({ kid }) => kid)).size).toBe(1);
});

test('the private half is for the owner alone, and the public file holds nothing of it', async () => {
  await openSigningKey(folder);
  expect((await stat(privateKeyFile(folder))).mode & 0o777).toBe(0o600);
  const { d } = JSON.parse(await readFile(privateKeyFile(folder), 'utf8')) as { d: string };
  expect(d).toMatch(/^[\w-]{43}$/);
  expect(await readFile(publicKeysFile(folder), 'utf8')).not.toContain(d);
});

test('after a change of the key, tokens of both are accepted', async () => {
  const old = await issue();
  await rm(privateKeyFile(folder));
  const next = await issue();
  expect(await verify(old)).toEqual(await verify(next));
});
