import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Upstreams } from './upstreams.ts';

/** These failed before a byte of the request was sent, so that another gateway may have it whatever it asks. */
const notSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

const errorCode = (error: unknown): string => (error as { code?: string } | undefined)?.code ?? '';

/** Told where no gateway gave an answer. */
export const unanswered = {
  errors: [
    {
      message: 'Không có gateway nào trả lời, hãy thử lại. No gateway answered; ask again.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    },
  ],
};

/**
 * Sends a request to the first gateway that takes it. Reading (GET) may be asked again of the next one whatever
 * happened; anything else only where the gateway never got it.
 */
export function forward(request: FastifyRequest, reply: FastifyReply, upstreams: Upstreams, log: Logger): FastifyReply {
  const mayRepeat = request.method === 'GET' || request.method === 'HEAD';
  const [body, contentType] = [request.body, request.headers['content-type']];
  const tryNext = ([url, ...rest]: readonly string[]): FastifyReply => {
    if (!url) return reply.code(502).send(unanswered);
    return reply.from('', {
      // Not by an address of our own making: a path such as //host/ would lead the request elsewhere.
      getUpstream: () => url,
      ...(Buffer.isBuffer(body) && contentType ? { body, contentType } : {}),
      rewriteRequestHeaders: (_request, headers) => ({ ...headers, 'x-request-id': request.id }),
      onError: (_reply, { error }) => {
        upstreams.rest(url);
        const code = errorCode(error.cause);
        log.warn({ code, gateway: url, requestId: request.id }, 'a gateway did not answer');
        tryNext(mayRepeat || notSent.has(code) ? rest : []);
      },
    });
  };
  return tryNext(upstreams.inOrder());
}
