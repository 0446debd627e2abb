import type {
  GatewayExecutor,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
} from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { RequestAnswerer } from './answer-request.ts';
import { defaultErrors } from './default-errors.ts';
import { IncrementalAnswerer } from './defer/answer-incrementally.ts';
import type {
  Engine,
  EngineAnswer,
  EngineContext,
  EngineOptions,
  EngineRequest,
  IncrementalAnswer,
  OperationUse,
} from './engine.ts';
import type { AnswerError } from './execution/execution.ts';
import { Graph, type GraphOptions } from './graph.ts';
import { createHiveQueryPlanner } from './planning/hive-query-planner.ts';
import { completeAnswer } from './projection/written-answer.ts';
import type { SubgraphLink } from './subgraphs/subgraph-link.ts';

const formatted = (error: AnswerError): GraphQLFormattedError =>
  error instanceof GraphQLError ? error.toJSON() : error;

const asError = (error: AnswerError): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError(error.message, error);

/** How many operations are planned for another supergraph before it takes over. */
const mostPrepared = 200;

class FederationEngine implements Engine {
  readonly #options: GraphOptions;
  readonly #answerer: RequestAnswerer;
  readonly #incremental: IncrementalAnswerer;
  readonly #listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  /** What a request was checked against says by which graph it is answered. */
  readonly #graphs = new WeakMap<GraphQLSchema, Graph>();
  #graph: Graph;
  /** Of graphs that were replaced. */
  #usesBefore: OperationUse[] = [];
  #lastUpdate: Promise<unknown> = Promise.resolve();

  constructor(options: EngineOptions) {
    const errors = { ...defaultErrors, ...options.errors };
    this.#options = { createPlanner: createHiveQueryPlanner, ...options, errors };
    this.#graph = new Graph(options.supergraphSdl, options.links, this.#options);
    this.#graphs.set(this.#graph.supergraph.apiSchema, this.#graph);
    this.#answerer = new RequestAnswerer(this.#graph, this.#options);
    this.#incremental = new IncrementalAnswerer(this.#options);
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
    // One after the other: two at once would both prepare beside the same graph, and one of them would never be closed.
    const swapped = this.#lastUpdate.then(async () => await this.#swap(supergraphSdl, links));
    this.#lastUpdate = swapped.catch(() => undefined);
    const last = await swapped;
    this.#usesBefore.push(...last.takeUses());
    await last.retire();
  }

  /** Gives the graph that was replaced. */
  async #swap(supergraphSdl: string, links: readonly SubgraphLink[]): Promise<Graph> {
    const next = new Graph(supergraphSdl, links, this.#options);
    const last = this.#graph;
    await next.prepareLike(last, mostPrepared);
    this.#graph = next;
    this.#graphs.set(next.supergraph.apiSchema, next);
    this.#answerer.serve(next);
    for (const listener of this.#listeners) this.#tell(listener);
    return last;
  }

  takeUses(): readonly OperationUse[] {
    const before = this.#usesBefore;
    this.#usesBefore = [];
    return [...before, ...this.#graph.takeUses()];
  }

  async answer(request: EngineRequest, context: EngineContext): Promise<EngineAnswer> {
    const graph = this.#graph;
    const answered = await graph.use(async () => await this.#answerer.answer(graph, request, context));
    const { data, errors, extensions, etag } = answered;
    const told = errors.length > 0 ? errors.map(formatted) : undefined;
    const body = data
      ? completeAnswer(data, told, extensions)
      : Buffer.from(JSON.stringify({ errors: told, extensions }));
    return { body, hasErrors: errors.length > 0, etag };
  }

  async answerIncrementally(request: EngineRequest, context: EngineContext): Promise<IncrementalAnswer | null> {
    return await this.#incremental.answer(this.#graph, request, context);
  }

  #tell(listener: GatewaySchemaLoadOrUpdateCallback): void {
    const { apiSchema, sdl } = this.#graph.supergraph;
    listener({ apiSchema, coreSupergraphSdl: sdl });
  }

  readonly #execute: GatewayExecutor = async (asking) => {
    const { document, queryHash, operationName, request, context, schema } = asking;
    // Checked before an update, run after it: what is valid for the one graph need not be for the other.
    const graph = this.#graphs.get(schema) ?? this.#graph;
    const asked: EngineRequest = {
      document,
      documentHash: queryHash,
      operationName: operationName ?? undefined,
      variables: request.variables ?? {},
    };
    const { data, errors, extensions } = await graph.use(
      async () => await this.#answerer.answer(graph, asked, context as EngineContext),
    );
    return {
      // Written already: stringifyAnswer, given to the server, hands it on as it is.
      ...(data ? { data: data as unknown as Record<string, unknown> } : {}),
      ...(errors.length > 0 ? { errors: errors.map(asError) } : {}),
      ...(extensions ? { extensions: { ...extensions } } : {}),
    };
  };
}

/** The graph as one, made of a supergraph and links to its subgraphs. Throws where the supergraph is none. */
export const createEngine = (options: EngineOptions): Engine => new FederationEngine(options);
