import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { GatewayOptions } from './gateway-options.ts';
import { requestIdHeader } from './request-id.ts';

const dayInSeconds = 86_400;

/** Pages of the origins named may ask from a browser; without any, browsers keep all other pages out. */
export async function allowOrigins(app: FastifyInstance, { corsOrigins }: GatewayOptions): Promise<void> {
  if (corsOrigins.length === 0) return;
  await app.register(cors, {
    // A page's origin never ends in a slash, an operator's setting may.
    origin: corsOrigins.map((url) => new URL(url).origin),
    methods: ['GET', 'POST'],
    exposedHeaders: [requestIdHeader, 'retry-after', 'etag', 'www-authenticate', 'location', 'content-disposition'],
    maxAge: dayInSeconds,
  });
}
