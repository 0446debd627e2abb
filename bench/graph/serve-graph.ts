import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import Fastify from 'fastify';
import { pino } from 'pino';
import { readEnvironment } from '../../config/read-environment.ts';
import { optionsFromSettings } from '../../gateway/http/options-from-settings.ts';
import { startGateway } from '../../gateway/http/start-gateway.ts';
import { startHub, type RunningHub } from '../../hub/start-hub.ts';
import { projectRoot } from '../../schema/project-root.ts';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { catalogue } from '../../schema/indicators/catalogue.ts';
import { createContext, type RequestContext } from '../../services/kit/context.ts';
import { todayInVietnam } from '../../schema/types/today-in-vietnam.ts';
import { unknownVersions } from '../../services/ledger/versions/known-versions.ts';
import { openLedger } from '../../services/ledger/open-ledger.ts';
import { buildOneSchema } from './one-schema.ts';

/**
 * `one-schema`, the `hub` with the settings of its environment, or the same `unshared`. Its address is its first line of
 * output.
 */
const [mode] = process.argv.slice(2);
const settings = readEnvironment();
const log = pino({ level: 'silent' });

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

/** The gateway once more, not told which data is current: it keeps no answer and answers no two requests as one. */
async function serveUnshared({ links }: RunningHub): Promise<string> {
  const supergraphSdl = await readFile(join(projectRoot, 'schema', 'subgraphs', 'supergraph.graphql'), 'utf8');
  const gateway = await startGateway({
    supergraphSdl,
    links,
    ...optionsFromSettings(settings),
    log,
    isReady: null,
    versions: null,
  });
  return gateway.url;
}

async function serve(databaseUrl: string): Promise<string> {
  if (mode === 'one-schema') return await serveOneSchema(databaseUrl);
  const hub = await startHub({ settings, databaseUrl, log });
  return mode === 'unshared' ? await serveUnshared(hub) : hub.url;
}

console.log(await serve(settings.DATABASE_URL ?? ''));
