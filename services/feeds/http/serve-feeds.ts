import type { FastifyInstance } from 'fastify';
import { overloaded } from '../../../schema/errors/catalogue.ts';
import type { FeedsOptions } from './feeds-options.ts';
import { FeedRefused } from './refuse/feed-refused.ts';
import { retryAfterSeconds } from './refuse/retry-after.ts';
import { tellRefusals } from './refuse/tell-refusals.ts';
import { serveReceipts } from './routes/get-feed.route.ts';
import { servePage } from './routes/get-page.route.ts';
import { serveTemplates } from './routes/get-template.route.ts';
import { takeFeeds } from './routes/post-feed.route.ts';

/** The door over HTTP: everything below `/feeds`, put on a server that is there already. */
export async function serveFeeds(app: FastifyInstance, options: FeedsOptions): Promise<void> {
  // In a scope of its own: bodies and errors of other routes are none of its business.
  await app.register(async (scope) => {
    tellRefusals(scope, options.log);
    scope.addHook('onRequest', async () => {
      const seconds = retryAfterSeconds();
      if (options.isOpen?.() === false) throw new FeedRefused(503, overloaded(seconds), seconds);
    });
    takeFeeds(scope, options);
    serveTemplates(scope, options.door);
    serveReceipts(scope, options);
    servePage(scope, options.door);
  });
}
