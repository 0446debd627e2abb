import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

/** Modules of the browser, which load each other by these names. */
const names = ['officer-page.js', 'access-token.js', 'page-parts.js', 'send-file.js'];

/** `GET /feeds/assets/<name>`: the files as they lie beside this one, in the sources as in what is built of them. */
export function serveScripts(app: FastifyInstance): void {
  for (const name of names) {
    const script = readFileSync(new URL(`browser/${name}`, import.meta.url));
    app.get(`/feeds/assets/${name}`, async (_request, reply) => {
      reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-cache');
      return await reply.type('text/javascript; charset=utf-8').send(script);
    });
  }
}
