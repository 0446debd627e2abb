import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { isShown, maskedError, rootCause } from '../../../schema/errors/mask-error.ts';
import { createContext, type Foundation, type RequestContext } from '../context.ts';

export interface SubgraphServerOptions {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly foundation: Foundation;
  readonly host: string;
  readonly port: number;
  readonly log: Logger;
}

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

type ServerContext = RequestContext & { readonly requestId: string };

/** Serves one subgraph over HTTP: POST /graphql, GET /health (the process lives), GET /ready (its database answers). */
export async function startSubgraphServer(options: SubgraphServerOptions): Promise<RunningServer> {
  const { name, schema, foundation, log } = options;
  const app = Fastify({ bodyLimit: 16 * 1024 * 1024, requestIdHeader: 'x-request-id' });
  const server = new ApolloServer<ServerContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginInlineTraceDisabled(),
      {
        // Here the request id is at hand, which formatError does not get.
        requestDidStart: async ({ contextValue }) => ({
          didEncounterErrors: async ({ errors }) => {
            for (const error of errors.filter((each) => !isShown(each)))
              log.error({ err: rootCause(error), subgraph: name, requestId: contextValue.requestId, path: error.path });
          },
          willSendResponse: async ({ response }) => {
            if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
            const { singleResult } = response.body;
            singleResult.errors = singleResult.errors?.map((error) =>
              isShown(error) ? error : maskedError(contextValue.requestId, error),
            );
          },
        }),
      },
    ],
  });
  await server.start();
  await app.register(fastifyApollo(server), {
    path: '/graphql',
    context: async (request) => ({ ...createContext(foundation), requestId: request.id }),
  });
  app.get('/health', () => ({ subgraph: name, status: 'alive' }));
  app.get('/ready', async (_request, reply) => {
    const isReady = await foundation.ledger.isConnected().catch(() => false);
    return await reply
      .code(isReady ? 200 : 503)
      .send({ subgraph: name, status: isReady ? 'ready' : 'database unreachable' });
  });
  const url = await app.listen({ host: options.host, port: options.port });
  return {
    url: `${url}/graphql`,
    stop: async () => {
      await server.stop();
      await app.close();
    },
  };
}
