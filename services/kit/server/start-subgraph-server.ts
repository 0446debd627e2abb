import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import Fastify from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { closeGracefully } from '../../../config/close-gracefully.ts';
import { isShown, maskedError, rootCause } from '../../../schema/errors/masked-error.ts';
import { isLedgerReady } from '../../ledger/read/is-ready.ts';
import { createContext, type RequestContext } from '../context.ts';
import type { VersionSet } from '../../ledger/versions/known-versions.ts';
import type { Foundation } from '../foundation.ts';
import { labelAnswers } from './label-answers.ts';

export interface SubgraphServerOptions {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly foundation: Foundation;
  /** The versions of the data that a request which begins now will read, or older ones. */
  readonly dataVersions: () => VersionSet;
  readonly host: string;
  readonly port: number;
  readonly log: Logger;
}

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

type ServerContext = RequestContext & { readonly requestId: string };

/** Serves one subgraph over HTTP: POST /graphql, GET /health (the process lives), GET /ready (the ledger answers). */
export async function startSubgraphServer(options: SubgraphServerOptions): Promise<RunningServer> {
  const { name, schema, foundation, dataVersions, log } = options;
  const app = Fastify({ bodyLimit: 16 * 1024 * 1024, requestIdHeader: 'x-request-id' });
  const server = new ApolloServer<ServerContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Apollo's own handler would end the process by the signal, in the middle of the stop that the process's main began.
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      labelAnswers<ServerContext>(dataVersions),
      {
        // Here the request id is at hand, which formatError does not get.
        requestDidStart: async ({ contextValue }) => ({
          didEncounterErrors: async ({ errors }) => {
            // One failed read fails every field that waits for it: its cause is told once.
            const causes = Map.groupBy(
              errors.filter((each) => !isShown(each)),
              rootCause,
            );
            for (const [err, [first]] of causes)
              log.error(
                { err, subgraph: name, requestId: contextValue.requestId, path: first?.path },
                `subgraph ${name} failed`,
              );
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
  app.addHook('onClose', async () => await server.stop());
  await app.register(fastifyApollo(server), {
    path: '/graphql',
    context: async (request) => ({ ...createContext(foundation), requestId: request.id }),
  });
  app.get('/health', () => ({ subgraph: name, status: 'alive' }));
  app.get('/ready', async (_request, reply) => {
    const isReady = await isLedgerReady(foundation.ledger);
    return await reply
      .code(isReady ? 200 : 503)
      .send({ subgraph: name, status: isReady ? 'ready' : 'database not ready' });
  });
  const url = await app.listen({ host: options.host, port: options.port });
  return {
    url: `${url}/graphql`,
    stop: async () => await closeGracefully(app),
  };
}
