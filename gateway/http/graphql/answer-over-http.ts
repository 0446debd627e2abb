import { Readable } from 'node:stream';
import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AnswerInParts } from '../../engine/apollo-server/answer-in-parts.ts';
import { anonymous } from '../../engine/engine.ts';
import { badRequest } from '../errors/bad-request.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import { RequestContext } from '../request-context.ts';

const path = '/graphql';

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return map;
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

/** JSON is UTF-8; a body announced as anything else would be read wrongly. */
function isOtherCharset(contentType: string | undefined): boolean {
  const charset = contentType && /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1];
  return charset ? !/^utf-?8$/i.test(charset) : false;
}

function sendAnswer(reply: FastifyReply, { status, headers, body }: HTTPGraphQLResponse): FastifyReply {
  reply.code(status ?? 200);
  for (const [name, value] of headers) reply.header(name, value);
  const sent: unknown = body.kind === 'complete' ? body.string : null;
  if (sent instanceof AnswerInParts) return reply.send(Readable.from(sent.body(), { objectMode: true }));
  // The engine's answers are bytes already, whatever their type says: they go to the socket as they are.
  if (body.kind === 'complete') return reply.send(body.string);
  // Read no faster than the client takes it; a client that goes away ends the iteration.
  return reply.send(Readable.from(body.asyncIterator, { objectMode: true }));
}

/** `POST /graphql`, and `GET /graphql?query=` for queries: GraphQL over HTTP by its specification. */
export function answerOverHttp(
  app: FastifyInstance,
  server: ApolloServer<RequestContext>,
  { identify, rightsHeaders = [] }: Pick<GatewayOptions, 'identify' | 'rightsHeaders'>,
): void {
  app.route({
    method: ['GET', 'POST'],
    url: path,
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      if (request.method === 'POST' && isOtherCharset(request.headers['content-type'])) {
        const refusal = badRequest('Nội dung phải là UTF-8. The body must be JSON in UTF-8.');
        return await reply.code(415).send({ errors: [refusal] });
      }
      // Before anything is done for whoever says falsely who they are; the error handler tells them.
      const caller = identify ? await identify(request.raw) : anonymous;
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: headersOf(request),
          search: searchOf(request.url),
          body: request.body,
        },
        context: async () => new RequestContext(request.id, request.raw, reply.raw, caller),
      });
      if (rightsHeaders.length > 0) reply.header('vary', rightsHeaders.join(', '));
      if (caller !== anonymous && !answer.headers.has('cache-control'))
        reply.header('cache-control', 'private, no-cache');
      return await sendAnswer(reply, answer);
    },
  });
  app.route({
    method: ['HEAD', 'PUT', 'PATCH', 'DELETE'],
    url: path,
    handler: async (request, reply) => {
      const refusal = badRequest(`Chỉ dùng GET hoặc POST. ${path} answers GET and POST, not ${request.method}.`);
      return await reply
        .code(405)
        .header('allow', 'GET, POST')
        .send({ errors: [refusal] });
    },
  });
}
