import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import Fastify from 'fastify';
import { stringifyAnswer } from '../../gateway/engine/apollo-server/stringify-answer.ts';
import type { Engine } from '../../gateway/engine/engine.ts';
import { answerOverHttp } from '../../gateway/http/graphql/answer-over-http.ts';
import type { RequestContext } from '../../gateway/http/request-context.ts';

/** Our engine behind Apollo Server and Fastify, joined as the gateway joins them. Returns its address. */
export async function listenBehindApolloServer(engine: Engine): Promise<string> {
  const server = new ApolloServer<RequestContext>({
    gateway: engine,
    stringifyResult: stringifyAnswer,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await server.start();
  const app = Fastify();
  answerOverHttp(app, server, {});
  return await app.listen({ host: '127.0.0.1', port: 0 });
}
