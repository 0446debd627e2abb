import type { FastifyInstance } from 'fastify';
import type { GatewayOptions, Opened } from '../gateway-options.ts';
import { answerOverHttp } from './answer-over-http.ts';

/** The graph for whoever writes operations of their own. */
export function serveGraphql(app: FastifyInstance, options: GatewayOptions, { graph }: Opened): void {
  answerOverHttp(app, graph.server, options);
}
