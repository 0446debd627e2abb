import Fastify, { type FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { serveHealth } from './serve-health.ts';

const opened: FastifyInstance[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map(async (app) => await app.close()));
});

/** A subgraph whose process lives; returns the address of its graph. */
async function startSubgraph(isReady: boolean): Promise<string> {
  const app = Fastify();
  opened.push(app);
  app.get('/health', () => ({ status: 'alive' }));
  app.get('/ready', async (_request, reply) => await reply.code(isReady ? 200 : 503).send({}));
  return `${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
}

async function askReady(urls: Readonly<Record<string, string>>): Promise<unknown> {
  const app = Fastify();
  opened.push(app);
  serveHealth(app, {
    supergraphSdl: '',
    links: Object.entries(urls).map(([name, url]) => ({ name, kind: 'http', url })),
    timeoutMs: 200,
    host: '127.0.0.1',
    port: 0,
    corsOrigins: [],
    log: pino({ level: 'silent' }),
    isReady: null,
  });
  const response = await app.inject('/ready');
  return { status: response.statusCode, missing: response.json<{ missing: unknown }>().missing };
}

test('a gateway is ready once every subgraph is', async () => {
  expect(await askReady({ economy: await startSubgraph(true) })).toEqual({ status: 200, missing: [] });
});

test('a subgraph that lives but has no database is missing: it could answer nothing', async () => {
  const urls = { economy: await startSubgraph(true), security: await startSubgraph(false) };
  expect(await askReady(urls)).toEqual({ status: 503, missing: ['security'] });
});

test('a subgraph that nobody reaches is missing', async () => {
  const [url, gone] = [await startSubgraph(true), await startSubgraph(true)];
  await opened.pop()?.close();
  expect(await askReady({ economy: url, security: gone })).toEqual({ status: 503, missing: ['security'] });
});
