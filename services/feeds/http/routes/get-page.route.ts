import type { FastifyInstance } from 'fastify';
import type { Door } from '../../submission.ts';
import { officerPage, officerPagePolicy } from '../officer-page/officer-page.ts';
import { serveScripts } from '../officer-page/serve-scripts.ts';
import { requireProvince } from '../wish/require-reporter.ts';

/** `GET /feeds`: the page of an officer. `GET /feeds/<province>` leads there. */
export function servePage(app: FastifyInstance, { areas, today }: Door): void {
  serveScripts(app);
  app.get('/feeds', async (_request, reply) => {
    reply.header('content-security-policy', officerPagePolicy).header('cache-control', 'no-cache');
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
    return await reply.type('text/html; charset=utf-8').send(officerPage(areas, today()));
  });
  app.get<{ Params: { readonly province: string } }>('/feeds/:province', async (request, reply) => {
    const { id } = requireProvince(request.params.province, areas);
    return await reply.redirect(`../feeds?province=${id}`, 302);
  });
}
