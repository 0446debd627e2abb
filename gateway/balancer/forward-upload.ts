import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { NotReached, passOn } from '../http/feeds/pass-on.ts';
import { unanswered } from './forward.ts';
import type { Upstreams } from './upstreams.ts';

/** Sends a file to the first gateway that can be reached, and to no other once a byte of it has left. */
export async function forwardUpload(
  request: FastifyRequest,
  reply: FastifyReply,
  upstreams: Upstreams,
  log: Logger,
): Promise<FastifyReply> {
  for (const url of upstreams.inOrder())
    try {
      await passOn(request, reply, url);
      return reply;
    } catch (error) {
      upstreams.rest(url);
      log.warn({ err: error, gateway: url, requestId: request.id }, 'a gateway did not take a file');
      if (!(error instanceof NotReached)) break;
    }
  return await reply.code(502).send(unanswered);
}
