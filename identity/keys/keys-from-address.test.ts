import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWTVerifyGetKey } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { testKey, testToken, type TestKey } from '../tokens/token.fixture.ts';
import { verifyToken } from '../tokens/verify-token.ts';
import { keysFromAddress } from './keys-from-address.ts';

let server: Server;
let asked: number;
let published: readonly TestKey[];
let keys: JWTVerifyGetKey;
beforeEach(async () => {
  asked = 0;
  server = createServer((_request, response) => {
    asked += 1;
    response.end(JSON.stringify({ keys: published.map(({ publicJwk }) => publicJwk) }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  keys = keysFromAddress(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const verify = async (key: TestKey): Promise<unknown> => {
  const rest = { issuer: null, audience: null, clockToleranceSeconds: 0, areas: committedAreas() };
  return await verifyToken(await testToken(key, new Date()), { keys, ...rest });
};

test('the published keys are asked for once, whatever number of tokens comes', async () => {
  published = [await testKey('ES256'), await testKey('RS256')];
  for (const key of [...published, ...published]) await verify(key);
  expect(asked).toBe(1);
});

test('a stranger’s tokens do not make us ask all the time', async () => {
  published = [await testKey('EdDSA')];
  const stranger = await testKey('EdDSA');
  for (let times = 0; times < 3; times++)
    await expect(verify(stranger)).rejects.toMatchObject({ name: 'TokenRefused', fault: 'key' });
  expect(asked).toBe(1);
});

test('where the keys cannot be had it is our fault, not that of the token', async () => {
  published = [];
  server.close();
  server.closeAllConnections();
  await expect(verify(await testKey('EdDSA'))).rejects.not.toMatchObject({ name: 'TokenRefused' });
});
