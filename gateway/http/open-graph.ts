import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import { forbidCallingHome } from '../../config/read-environment.ts';
import { DateScalar } from '../../schema/types/date.scalar.ts';
import { InstantScalar } from '../../schema/types/instant.scalar.ts';
import { PeriodScalar } from '../../schema/types/period.scalar.ts';
import { answerDeferred } from '../engine/apollo-server/answer-deferred.ts';
import { stringifyAnswer } from '../engine/apollo-server/stringify-answer.ts';
import { createEngine } from '../engine/create-engine.ts';
import type { Engine, EngineOptions } from '../engine/engine.ts';
import type { CreateQueryPlanner } from '../engine/planning/query-planner.ts';
import { answerByServer } from './answer-by-server.ts';
import { restoreContractCode } from './errors/contract-code.ts';
import { engineErrors } from './errors/engine-errors.ts';
import { maskErrors } from './errors/mask-errors.ts';
import { refuseUnknownRoots } from './errors/refuse-unknown-roots.ts';
import { refuseUnresolvedOperations } from './errors/refuse-unresolved-operations.ts';
import type { GatewayOptions } from './gateway-options.ts';
import { statusForMediaType } from './graphql/status-for-media-type.ts';
import { mostTokens } from './limits/limits.ts';
import { leaveRightsToSubgraphs } from './leave-rights-to-subgraphs.ts';
import type { RequestContext } from './request-context.ts';
import type { ServedGraph } from './served-graph.ts';

const engineOptions = (options: GatewayOptions): EngineOptions => ({
  supergraphSdl: options.supergraphSdl,
  links: options.links,
  timeoutMs: options.timeoutMs,
  scalars: [PeriodScalar, DateScalar, InstantScalar],
  errors: engineErrors,
  ...(options.versions ? { versions: options.versions } : {}),
  ...options.engineTuning,
  onFailure: ({ subgraph, requestId, cause }) => {
    // A province’s own is its owner’s to mend: nobody here must act, and a probe sets it aside if it stays so.
    const isOthers = subgraph !== null && options.links.every(({ name }) => name !== subgraph);
    options.log[isOthers ? 'warn' : 'error'](
      { err: cause, subgraph, requestId },
      subgraph === null ? 'the engine failed' : `subgraph ${subgraph} failed`,
    );
  },
});

// The stock gateway and its planner are loaded only where they are wanted: they take a third of a second to load.
const loadApolloPlanner = async (): Promise<CreateQueryPlanner> => {
  forbidCallingHome();
  return (await import('../engine/planning/apollo-query-planner.ts')).createApolloQueryPlanner;
};

async function openStockGateway(options: GatewayOptions): Promise<GatewayInterface> {
  forbidCallingHome();
  const { createApolloEngine } = await import('../engine/apollo/apollo-engine.ts');
  const supergraphSdl = leaveRightsToSubgraphs(options.supergraphSdl);
  return createApolloEngine({ ...engineOptions(options), supergraphSdl });
}

async function openEngine(options: GatewayOptions): Promise<Engine> {
  const planning =
    options.planner === 'apollo'
      ? { createPlanner: await loadApolloPlanner() }
      : { loadSecondPlanner: loadApolloPlanner };
  return createEngine({ ...engineOptions(options), ...planning });
}

/** Makes the engine and puts it behind Apollo Server, which parses, checks and limits what strangers send. */
export async function openGraph(options: GatewayOptions): Promise<ServedGraph> {
  const { log } = options;
  const own = options.engine === 'apollo' ? null : await openEngine(options);
  const engine = own ?? (await openStockGateway(options));
  let schema: GraphQLSchema | undefined;
  const listeners: ((schema: GraphQLSchema) => void)[] = [];
  let onSwapped = (): void => undefined;
  engine.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
    for (const tell of listeners) tell(apiSchema);
    onSwapped();
  });
  const update: ServedGraph['update'] = async (supergraphSdl, links) => {
    if (!own) throw new Error('The stock gateway serves the graph that it was started with');
    const swapped = Promise.withResolvers<void>();
    onSwapped = swapped.resolve;
    // The engine resolves when the last operation on the graph before has ended, which may take its time.
    const ended = own.update(supergraphSdl, links);
    ended.catch((error: unknown) => log.error({ err: error }, 'a supergraph could not take the place of another'));
    await Promise.race([swapped.promise, ended]);
  };
  const server = new ApolloServer<RequestContext>({
    gateway: engine,
    stringifyResult: stringifyAnswer,
    introspection: true,
    // A page of a foreign origin can do no harm here that needs this defence: GET changes nothing, a POST must be
    // application/json (415 otherwise), which browsers announce by a preflight, and no cookie says who asks.
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: mostTokens },
    formatError: restoreContractCode,
    logger: log,
    plugins: [
      refuseUnresolvedOperations,
      refuseUnknownRoots,
      maskErrors(log),
      statusForMediaType,
      ...(own ? [answerDeferred(own)] : []),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
  await server.start();
  return {
    server,
    answer: own ? own.answer.bind(own) : answerByServer(server),
    schema: () => {
      if (!schema) throw new Error('The engine has told no schema');
      return schema;
    },
    onSchema: (tell) => void listeners.push(tell),
    update,
    takeUses: () => own?.takeUses() ?? [],
    stop: async () => await server.stop(),
  };
}
