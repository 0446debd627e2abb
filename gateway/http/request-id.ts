import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Carries the id under which the log holds what happened to a request. */
export const requestIdHeader = 'x-request-id';

/** Ids of others, such as a load balancer's, are taken over where they can do no harm in a log. */
const harmless = /^[\w-]{8,64}$/;

export function newRequestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[requestIdHeader];
  return typeof given === 'string' && harmless.test(given) ? given : randomUUID();
}

/** Every response names its request. */
export function tellRequestId(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header(requestIdHeader, request.id);
  });
}
