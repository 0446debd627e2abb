import Fastify from 'fastify';
import { closeGracefully } from '../../config/close-gracefully.ts';
import { answerErrorsAsJson } from './errors/answer-errors-as-json.ts';
import { FastLane } from './fast-lane.ts';
import type { GatewayOptions, GatewayPart } from './gateway-options.ts';
import { serveFeeds } from './feeds/serve-feeds.ts';
import { serveGraphql } from './graphql/serve-graphql.ts';
import { serveGraphiql } from './graphiql/serve-graphiql.ts';
import { serveHealth } from './health/serve-health.ts';
import { refuseLargeRequests } from './limits/refuse-large-requests.ts';
import { trustDocuments } from './limits/trust-documents.ts';
import { mostRequestBytes } from './limits/limits.ts';
import { refuseOverload } from './overload/refuse-overload.ts';
import { allowOrigins } from './allow-origins.ts';
import { newRequestId, tellRequestId } from './request-id.ts';
import { openGraph } from './open-graph.ts';
import { serveSigningKeys } from './registry/serve-signing-keys.ts';
import { serveViews } from './views/serve-views.ts';

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
  // After the origins: a page of theirs must be able to read that it was refused, and when to come back.
  refuseOverload,
  // Before what is said of operations: a file is none.
  serveFeeds,
  refuseLargeRequests,
  trustDocuments,
  serveGraphql,
  serveViews,
  serveHealth,
  serveSigningKeys,
  serveGraphiql,
];

/** Serves the national graph over HTTP. Stopping lets open answers finish. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const lane = new FastLane();
  const graph = await openGraph(options);
  const app = Fastify({
    bodyLimit: mostRequestBytes,
    genReqId: newRequestId,
    serverFactory: (handle) => lane.createServer(handle),
  });
  // By then Fastify has let every open answer finish, so the graph needs no draining of its own.
  app.addHook('onClose', async () => await graph.stop());
  try {
    for (const part of parts) await part(app, options, { graph, lane });
    const following = await options.follow?.(graph);
    app.addHook('preClose', async () => await following?.stop());
    const url = await app.listen({ host: options.host, port: options.port });
    return { url, stop: async () => await closeGracefully(app) };
  } catch (error) {
    await app.close();
    throw error;
  }
}
