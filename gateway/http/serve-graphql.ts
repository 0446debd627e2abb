import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { createApolloEngine } from '../engine/apollo/apollo-engine.ts';
import type { EngineContext } from '../engine/subgraph-link.ts';
import { maskErrors } from './errors/mask-errors.ts';
import { refuseUnknownRoots } from './errors/refuse-unknown-roots.ts';
import { refuseUnresolvedOperations } from './errors/refuse-unresolved-operations.ts';
import { restoreContractCode } from './errors/contract-code.ts';
import type { GatewayOptions } from './gateway-options.ts';
import { mostTokens } from './limits/limits.ts';

/**
 * `POST /graphql`, and `GET /graphql?query=` for queries. A GET must carry `content-type: application/json` or
 * `apollo-require-preflight`: a foreign page cannot send these unasked.
 */
export async function serveGraphql(app: FastifyInstance, options: GatewayOptions): Promise<void> {
  const { supergraphSdl, links, timeoutMs, log } = options;
  const server = new ApolloServer<EngineContext>({
    gateway: createApolloEngine({
      supergraphSdl,
      links,
      timeoutMs,
      onFailure: ({ subgraph, requestId, cause }) =>
        log.error({ err: cause, subgraph, requestId }, `subgraph ${subgraph} failed`),
    }),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: mostTokens },
    formatError: restoreContractCode,
    logger: log,
    plugins: [
      refuseUnresolvedOperations,
      refuseUnknownRoots,
      maskErrors(log),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
  await server.start();
  // By then Fastify has let every open answer finish, so the server needs no draining of its own.
  app.addHook('onClose', async () => await server.stop());
  await app.register(fastifyApollo(server), {
    path: '/graphql',
    method: ['GET', 'POST'],
    context: async (request) => ({ requestId: request.id }),
  });
}
