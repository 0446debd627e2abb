import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type, type Typed } from '../command-line/typed-command.fixture.ts';
import { runHub } from '../hub/run-hub.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lien-tinh-token-'));
});
afterEach(async () => await rm(folder, { recursive: true }));

const run = async (words: readonly string[], environment: Record<string, string> = {}): Promise<Typed> =>
  await type(runHub, ['token', ...words], { environment: { DATA_DIR: folder, ...environment } });

test('the token stands alone on standard output, and what it is beside it', async () => {
  const { code, out, err } = await run(['--role=officer', '--province', 'kon-tum', '--subject=An', '--days=2']);
  expect(code).toBe(0);
  expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  const { iat = 0, exp, ...claims } = decodeJwt(out.trim());
  expect(claims).toEqual({ sub: 'An', role: 'officer', province: 'kon-tum', iss: 'lien-tinh', aud: 'lien-tinh' });
  expect(exp).toBe(iat + 2 * 86_400);
  expect(err).toContain('A token for "An" (officer kon-tum), valid 2 days.');
  expect(err).not.toContain(out.trim());
});

test('nobody but the owner may read the private key', async () => {
  await run(['--role=analyst']);
  expect((await stat(join(folder, 'identity', 'private-key.json'))).mode & 0o777).toBe(0o600);
});

test.each([[[]], [['--help']], [['--role=analyst', '-h']]])('%j explains roles, keys and providers', async (words) => {
  const { code, out } = await run(words);
  expect(code).toBe(0);
  for (const word of ['--role=officer', 'IDENTITY_JWKS', 'IDENTITY_ISSUER', 'IDENTITY_AUDIENCE', 'jwks.json'])
    expect(out).toContain(word);
});

test.each([
  [['--role=king'], '--role must be'],
  [['--role=public'], '--role must be'],
  [['--role=officer'], 'An officer needs --province'],
  [['--role=analyst', '--province=kon-tum'], 'no other role takes it'],
  [['--role=officer', '--province=atlantis'], 'must be the id of a unit'],
  [['--role=analyst', '--days=0'], '--days must be 1 to 366'],
  [['--role=analyst', '--days'], '--days needs a value'],
  [['--role=analyst', '--role=editor'], 'given twice'],
  [['analyst'], 'Found "analyst"'],
])('%j is refused in both languages', async (words, message) => {
  const { code, out, err } = await run(words);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
  expect(err.trim().split('\n').length).toBe(2);
});

test('where an identity provider is set, the hub issues nothing', async () => {
  const { code, err } = await run(['--role=analyst'], { IDENTITY_JWKS: 'https://id.example.vn/keys' });
  expect(code).toBe(2);
  expect(err).toContain('Tokens come from the provider of IDENTITY_JWKS');
});
