import type { FastifyError, FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { badToken } from '../../../identity/tokens/bad-token.ts';
import { TokenRefused } from '../../../identity/tokens/token-refused.ts';
import { maskedError } from '../../../schema/errors/masked-error.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import { mostRequestBytes } from '../limits/limits.ts';
import { queryTooLarge } from '../../../schema/errors/catalogue.ts';
import { badRequest } from './bad-request.ts';

const json = 'content-type: application/json';

/** What is said of a request that Fastify refuses before GraphQL sees it, by Fastify's code. */
const refusals: Readonly<Record<string, GraphQLFormattedError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: queryTooLarge('a larger body', `${mostRequestBytes} bytes`).toJSON(),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: badRequest(
    `Kiểu nội dung không dùng được. Send the operation as JSON, with "${json}".`,
  ),
  FST_ERR_CTP_INVALID_JSON_BODY: badRequest('Nội dung không phải JSON. The body is not JSON.'),
  FST_ERR_CTP_EMPTY_JSON_BODY: badRequest('Nội dung rỗng. The body is empty; expected JSON with "query".'),
};

/** Whatever goes wrong outside GraphQL is told in the form of GraphQL all the same: clients read one form. */
export function answerErrorsAsJson(app: FastifyInstance, { log }: Pick<GatewayOptions, 'log'>): void {
  // Text would reach GraphQL as a string, which it refuses with a riddle.
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(async (error: FastifyError | TokenRefused, request, reply) => {
    if (error instanceof TokenRefused)
      return await reply
        .code(401)
        .header('www-authenticate', error.challenge)
        .send({ errors: [badToken(error)] });
    const status = error.statusCode ?? 500;
    if (status < 500)
      return await reply.code(status).send({ errors: [refusals[error.code] ?? badRequest(error.message)] });
    log.error({ err: error, requestId: request.id }, 'a request failed');
    return await reply.code(500).send({ errors: [maskedError(request.id)] });
  });
  app.setNotFoundHandler(async (request, reply) => {
    const found = `${request.method} ${request.url.slice(0, 80)}`;
    const message = `Không có gì ở đây. Nothing lies at ${found}; the graph answers POST /graphql.`;
    return await reply.code(404).send({ errors: [badRequest(message)] });
  });
}
