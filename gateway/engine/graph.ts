import { getOperationAST, GraphQLError, type DocumentNode } from 'graphql';
import type { EngineOptions, EngineErrors } from './engine.ts';
import type { RunEnvironment } from './execution/run-plan.ts';
import { BoundedCache } from './planning/bounded-cache.ts';
import { PreparedOperation } from './planning/prepared-operation.ts';
import type { CreateQueryPlanner, QueryPlanner } from './planning/query-planner.ts';
import { readRequiredArguments, type RequiredArguments } from './planning/required-arguments.ts';
import { createClients, type Clients } from './subgraphs/create-clients.ts';
import type { SubgraphLink } from './subgraphs/subgraph-link.ts';
import { readSupergraph, type Supergraph } from './supergraph/read-supergraph.ts';

/** Enough for every operation that clients name; of others the oldest is planned again. */
const rememberedOperations = 2_000;

/** One supergraph and all that was made of it. An update makes another; operations under way finish on theirs. */
export class Graph implements RunEnvironment {
  readonly supergraph: Supergraph;
  readonly clients: Clients;
  readonly errors: EngineErrors;
  readonly onFailure: EngineOptions['onFailure'];
  readonly #planner: QueryPlanner;
  readonly #requiredArguments: RequiredArguments;
  readonly #prepared = new BoundedCache<string, PreparedOperation>(rememberedOperations);
  #running = 0;
  #retired: (() => void) | undefined;

  constructor(
    supergraphSdl: string,
    links: readonly SubgraphLink[],
    options: EngineOptions & { readonly errors: EngineErrors; readonly createPlanner: CreateQueryPlanner },
  ) {
    this.supergraph = readSupergraph(supergraphSdl, options.scalars);
    this.#planner = options.createPlanner(supergraphSdl);
    this.#requiredArguments = readRequiredArguments(this.supergraph.document);
    this.clients = createClients(links, options, options.errors);
    this.errors = options.errors;
    this.onFailure = options.onFailure;
  }

  /** The operation, prepared once for the same document and name. */
  prepare(document: DocumentNode, documentHash: string, operationName: string | undefined): PreparedOperation {
    return this.#prepared.getOrMake(`${documentHash} ${operationName ?? ''}`, () => {
      const operation = getOperationAST(document, operationName);
      if (!operation) throw new GraphQLError(`The document has no operation "${operationName ?? ''}".`);
      return new PreparedOperation({
        supergraph: this.supergraph,
        planner: this.#planner,
        requiredArguments: this.#requiredArguments,
        document,
        operation,
      });
    });
  }

  async use<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#retired?.();
    }
  }

  /** Closes the connections once no operation is under way. */
  async retire(): Promise<void> {
    if (this.#running > 0) await new Promise<void>((resolve) => (this.#retired = resolve));
    await Promise.all([...this.clients.values()].map(async (client) => await client.close()));
  }
}
