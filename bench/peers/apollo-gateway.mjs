import { readFile } from 'node:fs/promises';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import Fastify from 'fastify';

/** Stock Apollo Gateway, as its documentation sets it up. Its address is its first line of output. */
const [supergraphFile] = process.argv.slice(2);
const gateway = new ApolloGateway({ supergraphSdl: await readFile(supergraphFile, 'utf8') });
const server = new ApolloServer({ gateway, plugins: [ApolloServerPluginInlineTraceDisabled()] });
await server.start();
const app = Fastify();
await app.register(fastifyApollo(server), { path: '/graphql' });
console.log(`${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
