import replyFrom from '@fastify/reply-from';
import Fastify from 'fastify';
import type { Logger } from 'pino';
import { startBodyClock } from '../../config/body-clock.ts';
import { closeGracefully } from '../../config/close-gracefully.ts';
import { answerErrorsAsJson } from '../http/errors/answer-errors-as-json.ts';
import { isWell } from '../http/health/ask-health.ts';
import { mostRequestBytes } from '../http/limits/limits.ts';
import { newRequestId, tellRequestId } from '../http/request-id.ts';
import type { RunningGateway } from '../http/start-gateway.ts';
import { forward } from './forward.ts';
import { forwardUpload } from './forward-upload.ts';
import { Upstreams } from './upstreams.ts';

export interface BalancerOptions {
  /** At least one; each holds no state, so any request may go to any of them. */
  readonly gatewayUrls: readonly string[];
  readonly host: string;
  readonly port: number;
  readonly log: Logger;
}

/** One address before several gateways: in turn, around those that do not answer. */
export async function startBalancer({ gatewayUrls, host, port, log }: BalancerOptions): Promise<RunningGateway> {
  const upstreams = new Upstreams(gatewayUrls);
  const app = Fastify({ bodyLimit: mostRequestBytes, genReqId: newRequestId });
  tellRequestId(app);
  app.addHook('onRequest', async ({ raw }, reply) => startBodyClock(raw, reply.raw));
  answerErrorsAsJson(app, { log });
  // Bodies go on as they came: what they mean is the gateway's to judge.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) => body);
  await app.register(replyFrom, { disableRequestLogging: true });
  app.get('/health', () => ({ service: 'balancer', status: 'alive' }));
  app.get('/ready', async (_request, reply) => {
    const answers = await Promise.all(gatewayUrls.map(async (url) => await isWell(new URL('/ready', url))));
    const missing = gatewayUrls.filter((_, index) => !answers[index]);
    const isReady = missing.length < gatewayUrls.length;
    return await reply
      .code(isReady ? 200 : 503)
      .send({ service: 'balancer', status: isReady ? 'ready' : 'not ready', missing });
  });
  await app.register(async (scope) => {
    // A file goes on as it comes; whatever is smaller is held until a gateway has taken it.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body));
    scope.post('/feeds/*', async (request, reply) => await forwardUpload(request, reply, upstreams, log));
  });
  app.all('/*', (request, reply) => forward(request, reply, upstreams, log));
  const url = await app.listen({ host, port });
  return { url, stop: async () => await closeGracefully(app) };
}
