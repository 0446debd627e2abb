import type { FastifyInstance } from 'fastify';
import { uploadRoute } from '../../../config/upload-route.ts';
import { ledgerUnavailable } from '../../../schema/errors/feed-refusals.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import { passOn } from './pass-on.ts';

const retryAfterSeconds = 5;

/** Everything below `/feeds` is answered by the door, in this process or in another; without one there is nothing. */
export async function serveFeeds(app: FastifyInstance, { feeds, log }: GatewayOptions): Promise<void> {
  if (!feeds) return;
  if (feeds.kind === 'mounted') return await feeds.mount(app);
  const { url } = feeds;
  await app.register(async (scope) => {
    // Bodies go on as they come: what they mean is the door's to judge, and how long they are.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body));
    scope.setErrorHandler(async (error, request, reply) => {
      log.error({ err: error, requestId: request.id }, 'the door did not answer');
      const refusal = ledgerUnavailable(retryAfterSeconds).toJSON();
      return await reply
        .code(503)
        .header('retry-after', retryAfterSeconds)
        .send({ errors: [refusal] });
    });
    for (const path of ['/feeds', '/feeds/*'])
      scope.get(path, async (request, reply) => {
        await passOn(request, reply, url);
        return reply;
      });
    scope.post('/feeds/*', uploadRoute, async (request, reply) => {
      await passOn(request, reply, url);
      return reply;
    });
  });
}
