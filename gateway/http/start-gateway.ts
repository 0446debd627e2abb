import Fastify from 'fastify';
import { closeGracefully } from '../../config/close-gracefully.ts';
import { answerErrorsAsJson } from './errors/answer-errors-as-json.ts';
import type { GatewayOptions, GatewayPart } from './gateway-options.ts';
import { serveGraphiql } from './graphiql/serve-graphiql.ts';
import { serveHealth } from './health/serve-health.ts';
import { refuseLargeRequests } from './limits/refuse-large-requests.ts';
import { mostRequestBytes } from './limits/limits.ts';
import { allowOrigins } from './allow-origins.ts';
import { newRequestId, tellRequestId } from './request-id.ts';
import { serveGraphql } from './serve-graphql.ts';

export interface RunningGateway {
  /** Where the gateway listens: `http://127.0.0.1:4000`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** In this order: a hook holds for the routes put up after it. */
const parts: readonly GatewayPart[] = [
  tellRequestId,
  answerErrorsAsJson,
  allowOrigins,
  refuseLargeRequests,
  serveGraphql,
  serveHealth,
  serveGraphiql,
];

/** Serves the national graph over HTTP. Stopping lets open answers finish. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const app = Fastify({ bodyLimit: mostRequestBytes, genReqId: newRequestId });
  for (const part of parts) await part(app, options);
  const url = await app.listen({ host: options.host, port: options.port });
  return { url, stop: async () => await closeGracefully(app) };
}
