import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { readNamedOperations } from '../../../schema/operations/named-operation.ts';
import { findAssets } from './assets.ts';
import { contentSecurityPolicy, graphiqlPage } from './page.ts';
import { startScript } from './start-script.ts';

const forEver = 'public, max-age=31536000, immutable';

/** `GET /`: GraphiQL with the named operations as tabs. All it loads comes from here: it works without any Internet. */
export async function serveGraphiql(app: FastifyInstance): Promise<void> {
  const assets = findAssets();
  const page = graphiqlPage(assets);
  const script = startScript(await readNamedOperations());
  app.get('/', async (_request, reply) => {
    reply.header('content-security-policy', contentSecurityPolicy);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    return await reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
  app.get('/assets/graphiql/start.js', async (_request, reply) => {
    return await reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(script);
  });
  for (const { name, path, type } of assets)
    app.get(`/assets/graphiql/${name}`, async (_request, reply) => {
      return await reply.type(type).header('cache-control', forEver).send(createReadStream(path));
    });
}
