import { afterEach, expect, test } from 'vitest';
import { readSettings } from '../src/settings.ts';
import { startServer } from '../src/start-server.ts';
import { checkSignatures } from '../test-kit/check-signatures.ts';
import { startGuarded } from '../test-kit/guarded-server.ts';
import { createTestKey } from '../test-kit/sign-request.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

test('the hub is let in, once a request, and nobody else', async () => {
  const guarded = await startGuarded();
  closing.push(async () => await guarded.close());
  expect(await checkSignatures(guarded)).toEqual([]);
});

test('of a server that lets everybody in the kit says whom', async () => {
  const server = await startServer(
    { host: '127.0.0.1', port: 0, database: ':memory:', signatures: null },
    { isSilent: true },
  );
  closing.push(async () => await server.close());
  const faults = await checkSignatures({ url: server.url, key: createTestKey('hub'), targetUri: server.url });
  expect(faults.map(({ en }) => en)).toEqual([
    'A request that is not signed is answered all the same.',
    'A request that is signed by another key is answered all the same.',
    'A request that has expired is answered all the same.',
    'A request that is of the future is answered all the same.',
    'A request that is signed for another address is answered all the same.',
    'A request that has another body than was signed is answered all the same.',
    'A request that is sent again is answered all the same.',
  ]);
});

test('the address of the hub’s keys without the address that was published is refused', () => {
  expect(() => readSettings({ HUB_KEYS: 'https://hub.example.vn/registry/keys' })).toThrow(/PUBLIC_URL/);
});
