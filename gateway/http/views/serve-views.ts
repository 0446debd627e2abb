import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { readNamedOperations } from '../../../schema/operations/named-operation.ts';
import { maskedError } from '../../../schema/errors/masked-error.ts';
import { badToken } from '../../../identity/tokens/bad-token.ts';
import { TokenRefused } from '../../../identity/tokens/token-refused.ts';
import { anonymous } from '../../engine/engine.ts';
import { badRequest } from '../errors/bad-request.ts';
import type { GatewayOptions, Opened } from '../gateway-options.ts';
import { newRequestId, requestIdHeader } from '../request-id.ts';
import { RequestContext } from '../request-context.ts';
import { listViews } from './list-views.ts';
import { viewsPath } from './read-view-address.ts';
import { refusedView, type ViewAnswer } from './view-answer.ts';
import { ViewReader } from './view-reader.ts';
import { prepareViews } from './view.ts';

const varyOf = ({ corsOrigins, rightsHeaders = [] }: GatewayOptions): string =>
  ['accept-encoding', ...rightsHeaders, ...(corsOrigins.length > 0 ? ['origin'] : [])].join(', ');

/**
 * `GET /views/<name>?<variable>=<value>`: the named operations as addresses that caches understand; `GET /views` lists
 * them. An answer that the engine keeps is sent before Fastify sees the next request for it; pages of other origins,
 * whoever says who they are, and whatever is answered anew, take the way of every other request.
 */
export async function serveViews(app: FastifyInstance, options: GatewayOptions, opened: Opened): Promise<void> {
  const { graph, lane } = opened;
  const { rightsHeaders = [] } = options;
  const operations = await readNamedOperations();
  const reader = new ViewReader(prepareViews(operations, graph.schema()), graph, varyOf(options));
  graph.onSchema((schema) => reader.replace(prepareViews(operations, schema)));

  const read = async (id: string, request: IncomingMessage, response: ServerResponse): Promise<ViewAnswer> => {
    const { url = '', headers } = request;
    const asked = { url, acceptEncoding: asText(headers['accept-encoding']), ifNoneMatch: headers['if-none-match'] };
    try {
      // An anonymous caller is known at once: to wait for nothing would cost every request a turn.
      const identified = options.identify ? options.identify(request) : anonymous;
      const caller = identified instanceof Promise ? await identified : identified;
      return await reader.read(asked, new RequestContext(id, request, response, caller));
    } catch (error) {
      if (error instanceof TokenRefused) return withChallenge(refusedView(401, badToken(error)), error);
      options.log.error({ err: error, requestId: id }, 'a view failed');
      return refusedView(500, maskedError(id));
    }
  };

  const sendAhead = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const id = newRequestId(request);
    const { status, headers, body } = await read(id, request, response);
    response.writeHead(status, [...headers, requestIdHeader, id]).end(body);
  };
  lane.open((request, response) => {
    const { method, url = '', headers } = request;
    if (method !== 'GET' || headers.origin !== undefined || headers['x-explain'] !== undefined) return false;
    // To find out who asks costs more than the answer: only those who were let in may ask for it.
    if (rightsHeaders.some((name) => headers[name] !== undefined)) return false;
    if (!reader.isKept(url)) return false;
    void sendAhead(request, response);
    return true;
  });

  app.get(viewsPath, (_request, reply) => reply.header('cache-control', 'no-cache').send(listViews(reader.set)));
  app.get(`${viewsPath}/:name`, async (request, reply) => {
    const { status, headers, body } = await read(request.id, request.raw, reply.raw);
    reply.code(status);
    for (let at = 0; at < headers.length; at += 2) reply.header(headers[at] ?? '', headers[at + 1]);
    return await (body ? reply.send(body) : reply.send());
  });
  app.route({
    method: ['POST', 'PUT', 'PATCH', 'DELETE'],
    url: `${viewsPath}/*`,
    handler: async (request, reply) => {
      const refusal = badRequest(`Chỉ dùng GET hoặc HEAD. A view answers GET and HEAD, not ${request.method}.`);
      return await reply
        .code(405)
        .header('allow', 'GET, HEAD')
        .send({ errors: [refusal] });
    },
  });
}

const withChallenge = (answer: ViewAnswer, { challenge }: TokenRefused): ViewAnswer => ({
  ...answer,
  headers: [...answer.headers, 'www-authenticate', challenge],
});

const asText = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === 'object' ? header.join(', ') : header;
