import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { createLocalJWKSet } from 'jose';
import { pino } from 'pino';
import { startBodyClock } from '../../config/body-clock.ts';
import { closeGracefully } from '../../config/close-gracefully.ts';
import { testLedger, type TestLedger } from './test-ledger.ts';
import { createBearerIdentifier } from '../../identity/tokens/identify-bearer.ts';
import { testKey, testToken } from '../../identity/tokens/token.fixture.ts';
import type { FeedsOptions } from '../../services/feeds/http/feeds-options.ts';
import { serveFeeds } from '../../services/feeds/http/serve-feeds.ts';

export interface TestDoor {
  readonly url: string;
  readonly hub: TestLedger;
  /** What the log was told, a line each. */
  readonly lines: readonly { readonly level: number; readonly msg: string }[];
  /** A header of somebody with this role; of an officer with this province. */
  bearer(role: string, province?: string): Promise<string>;
  /** Sends bytes as the officer of Kon Tum, unless headers say otherwise. */
  send(address: string, body: RequestInit['body'], headers?: Record<string, string>): Promise<Response>;
  /** Names of the files that lie where uploads are held. */
  leftOver(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** The door over HTTP on a real server, over an empty ledger; `bodyMs` is how long bodies of other routes may take. */
export async function openTestDoor(options: Partial<FeedsOptions> = {}, bodyMs?: number): Promise<TestDoor> {
  const hub = await testLedger();
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-door-'));
  const key = await testKey('ES256');
  const lines: { level: number; msg: string }[] = [];
  const { areas } = hub.foundation;
  const expectations = { issuer: null, audience: null, clockToleranceSeconds: 30, areas };
  const app = Fastify();
  app.addHook('onRequest', async ({ raw }, reply) => startBodyClock(raw, reply.raw, bodyMs));
  await serveFeeds(app, {
    door: hub.foundation,
    identify: createBearerIdentifier({ ...expectations, keys: createLocalJWKSet({ keys: [key.publicJwk] }) }, null),
    folder,
    mostBytes: 64 * 1024 * 1024,
    mostAtOnce: 2,
    log: pino({}, { write: (line) => void lines.push(JSON.parse(line) as (typeof lines)[number]) }),
    ...options,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const bearer = async (role: string, province?: string): Promise<string> =>
    `Bearer ${await testToken(key, new Date(), { role, sub: `${role} ${province}`, ...(province ? { province } : {}) })}`;
  return {
    url,
    hub,
    lines,
    bearer,
    send: async (address, body, headers = {}) =>
      await fetch(`${url}${address}`, {
        method: 'POST',
        headers: { authorization: await bearer('officer', 'kon-tum'), ...headers },
        body: body ?? null,
        ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
      }),
    leftOver: async () => await readdir(folder),
    close: async () => {
      await closeGracefully(app);
      await hub.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
