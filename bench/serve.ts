import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import Fastify from 'fastify';
import { pino } from 'pino';
import { readEnvironment } from '../config/read-environment.ts';
import { startHub } from '../hub/start-hub.ts';
import { committedAreas } from '../schema/areas/committed-areas.ts';
import { catalogue } from '../schema/indicators/catalogue.ts';
import { createContext, type RequestContext } from '../services/kit/context.ts';
import { todayInVietnam } from '../schema/types/today-in-vietnam.ts';
import { unknownVersions } from '../services/ledger/versions/known-versions.ts';
import { openLedger } from '../services/ledger/open-ledger.ts';
import { buildOneSchema } from './one-schema.ts';

/** One contestant in a process of its own; its address is its first line of output. */
const [mode] = process.argv.slice(2);
const settings = readEnvironment();

async function serveOneSchema(databaseUrl: string): Promise<string> {
  const ledger = await openLedger({ url: databaseUrl });
  const foundation = {
    ledger,
    areas: committedAreas(),
    catalogue: catalogue(),
    versions: unknownVersions,
    today: todayInVietnam,
  };
  const server = new ApolloServer<RequestContext>({
    schema: buildOneSchema(),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await server.start();
  const app = Fastify();
  await app.register(fastifyApollo(server), { path: '/graphql', context: async () => createContext(foundation) });
  return await app.listen({ host: '127.0.0.1', port: 0 });
}

const databaseUrl = settings.DATABASE_URL ?? '';
const url =
  mode === 'one-schema'
    ? await serveOneSchema(databaseUrl)
    : (await startHub({ settings, databaseUrl, log: pino({ level: 'silent' }) })).url;
console.log(url);
