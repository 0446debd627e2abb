import type {
  GatewayExecutor,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
} from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { answerOperation } from './answer-operation.ts';
import { defaultErrors } from './default-errors.ts';
import type { Engine, EngineAnswer, EngineContext, EngineOptions, EngineRequest } from './engine.ts';
import { Graph } from './graph.ts';
import { createHiveQueryPlanner } from './planning/hive-query-planner.ts';
import { completeAnswer } from './projection/written-answer.ts';
import type { SubgraphLink } from './subgraphs/subgraph-link.ts';

const formatted = (error: GraphQLError | GraphQLFormattedError): GraphQLFormattedError =>
  error instanceof GraphQLError ? error.toJSON() : error;

class FederationEngine implements Engine {
  readonly #options: ConstructorParameters<typeof Graph>[2];
  readonly #listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  #graph: Graph;

  constructor(options: EngineOptions) {
    this.#options = { errors: defaultErrors, createPlanner: createHiveQueryPlanner, ...options };
    this.#graph = new Graph(options.supergraphSdl, options.links, this.#options);
  }

  onSchemaLoadOrUpdate(callback: GatewaySchemaLoadOrUpdateCallback): () => void {
    this.#listeners.add(callback);
    this.#tell(callback);
    return () => this.#listeners.delete(callback);
  }

  async load(): Promise<GatewayLoadResult> {
    return { executor: this.#execute };
  }

  async stop(): Promise<void> {
    await this.#graph.retire();
  }

  async update(supergraphSdl: string, links: readonly SubgraphLink[]): Promise<void> {
    const next = new Graph(supergraphSdl, links, this.#options);
    const last = this.#graph;
    this.#graph = next;
    for (const listener of this.#listeners) this.#tell(listener);
    await last.retire();
  }

  async answer(request: EngineRequest, context: EngineContext): Promise<EngineAnswer> {
    const { document, documentHash, operationName, variables } = request;
    const graph = this.#graph;
    const { data, errors, extensions } = await graph.use(async () => {
      const prepared = graph.prepare(document, documentHash, operationName);
      return await answerOperation(graph, document, prepared, variables, context);
    });
    const told = errors.map(formatted);
    const body = data
      ? completeAnswer(data, told, extensions)
      : Buffer.from(JSON.stringify({ errors: told, extensions }));
    return { body, hasErrors: errors.length > 0, etag: null };
  }

  #tell(listener: GatewaySchemaLoadOrUpdateCallback): void {
    const { apiSchema, sdl } = this.#graph.supergraph;
    listener({ apiSchema, coreSupergraphSdl: sdl });
  }

  readonly #execute: GatewayExecutor = async ({ document, queryHash, operationName, request, context }) => {
    const graph = this.#graph;
    const { data, errors, extensions } = await graph.use(async () => {
      const prepared = graph.prepare(document, queryHash, operationName ?? undefined);
      return await answerOperation(graph, document, prepared, request.variables, context as EngineContext);
    });
    return {
      ...(data ? { data: data as unknown as Record<string, unknown> } : {}),
      ...(errors.length > 0
        ? {
            errors: errors.map((error) =>
              error instanceof GraphQLError ? error : new GraphQLError(error.message, error),
            ),
          }
        : {}),
      ...(extensions ? { extensions: { ...extensions } } : {}),
    };
  };
}

/** The graph as one, made of a supergraph and links to its subgraphs. Throws where the supergraph is none. */
export const createEngine = (options: EngineOptions): Engine => new FederationEngine(options);
