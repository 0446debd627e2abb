import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify from 'fastify';
import type { Logger } from 'pino';
import { createApolloEngine } from '../engine/apollo/apollo-engine.ts';
import type { EngineContext, SubgraphLink } from '../engine/subgraph-link.ts';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly links: readonly SubgraphLink[];
  readonly timeoutMs: number;
  readonly host: string;
  readonly port: number;
  readonly corsOrigins: readonly string[];
  readonly log: Logger;
  /** Whether what lies behind is ready, e.g. the database; null where only the subgraphs can tell. */
  readonly isReady: () => Promise<boolean>;
}

export interface RunningGateway {
  /** Where the gateway listens: `http://127.0.0.1:4000`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves the national graph over HTTP. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { supergraphSdl, links, timeoutMs, log } = options;
  const app = Fastify({ bodyLimit: 1024 * 1024 });
  const gateway = createApolloEngine({
    supergraphSdl,
    links,
    timeoutMs,
    onFailure: ({ subgraph, requestId, cause }) =>
      log.error({ err: cause, subgraph, requestId }, `subgraph ${subgraph} failed`),
  });
  const server = new ApolloServer<EngineContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await server.start();
  await app.register(fastifyApollo(server), {
    path: '/graphql',
    context: async (request) => ({ requestId: String(request.id) }),
  });
  app.get('/health', () => ({ service: 'gateway', status: 'alive' }));
  const url = await app.listen({ host: options.host, port: options.port });
  return {
    url,
    stop: async () => {
      await server.stop();
      await app.close();
    },
  };
}
