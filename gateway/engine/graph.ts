import { getOperationAST, GraphQLError, validate, type GraphQLSchema } from 'graphql';
import type { Caller, EngineErrors, EngineOptions, OperationUse } from './engine.ts';
import type { RunEnvironment } from './execution/run-plan.ts';
import { createCostLimit, type CostLimit } from './limits/limit-cost.ts';
import { readCosts } from './limits/read-costs.ts';
import { BoundedCache } from './planning/bounded-cache.ts';
import type { ConditionValues } from './planning/conditions.ts';
import { PreparedOperation, type OperationVariant, type PreparationRequest } from './planning/prepared-operation.ts';
import type { CreateQueryPlanner, QueryPlanner } from './planning/query-planner.ts';
import { readRequiredArguments, type RequiredArguments } from './planning/required-arguments.ts';
import { createContractView } from './rights/contract-view.ts';
import { readRequirements, type Requirements } from './rights/read-requirements.ts';
import { refuseFields } from './rights/refuse-fields.ts';
import { rightsKey } from './rights/rights-key.ts';
import { createClients, type Clients } from './subgraphs/create-clients.ts';
import type { SubgraphLink } from './subgraphs/subgraph-link.ts';
import { readSupergraph, type Supergraph } from './supergraph/read-supergraph.ts';
import { subgraphsOf } from './supergraph/subgraphs-of.ts';

/** Enough for every operation that clients name; of others the oldest is planned again. */
const rememberedOperations = 2_000;

export type GraphOptions = EngineOptions & {
  readonly errors: EngineErrors;
  readonly createPlanner: CreateQueryPlanner;
};

/** A supergraph that nobody can be asked for must not take the place of one that works. */
function refuseUnlinked(supergraphSdl: string, links: readonly SubgraphLink[]): void {
  const unlinked = subgraphsOf(supergraphSdl).filter(({ name }) => !links.some((link) => link.name === name));
  if (unlinked.length === 0) return;
  throw new Error(`No link leads to the subgraphs of this supergraph: ${unlinked.map(({ name }) => name).join(', ')}`);
}

/** One supergraph and all that was made of it. An update makes another; operations under way finish on theirs. */
export class Graph implements RunEnvironment {
  readonly supergraph: Supergraph;
  readonly clients: Clients;
  readonly errors: EngineErrors;
  readonly onFailure: EngineOptions['onFailure'];
  readonly limitCost: CostLimit;
  readonly enforcesCost: boolean;
  readonly operationTimeoutMs: number;
  readonly #planner: QueryPlanner;
  readonly #requiredArguments: RequiredArguments;
  readonly #requirements: Requirements;
  readonly #views: ReadonlyMap<string, GraphQLSchema>;
  readonly #prepared = new BoundedCache<string, PreparedOperation>(rememberedOperations);
  readonly #options: GraphOptions;
  #second: Promise<QueryPlanner> | undefined;
  readonly #closed = Promise.withResolvers<void>();
  #running = 0;
  #isRetired = false;

  constructor(supergraphSdl: string, links: readonly SubgraphLink[], options: GraphOptions) {
    const {
      errors,
      createPlanner,
      scalars,
      onFailure,
      views = {},
      cost = { mode: 'off', maximum: Infinity },
    } = options;
    refuseUnlinked(supergraphSdl, links);
    this.supergraph = readSupergraph(supergraphSdl, scalars);
    const { document, apiSchema, whole } = this.supergraph;
    this.#planner = createPlanner(supergraphSdl, options.overrideLabels);
    this.#requiredArguments = readRequiredArguments(document);
    this.#requirements = readRequirements(whole);
    this.#views = new Map(
      Object.entries(views).map(([name, filter]) => [name, createContractView(whole, apiSchema, filter)]),
    );
    const { tooCostly, unsliced } = errors;
    this.enforcesCost = cost.mode === 'enforce';
    this.limitCost = createCostLimit(apiSchema, readCosts(document), { ...cost, tooCostly, unsliced });
    this.clients = createClients(links, options, errors);
    this.errors = errors;
    this.operationTimeoutMs = options.operationTimeoutMs ?? Infinity;
    this.#options = options;
    this.onFailure = onFailure;
  }

  /** What a caller is shown of the graph. Throws where it names a view that there is none of. */
  schemaFor({ view }: Caller): GraphQLSchema {
    if (view === null) return this.supergraph.apiSchema;
    const schema = this.#views.get(view);
    if (!schema) throw new Error(`There is no view "${view}" of the graph`);
    return schema;
  }

  /** The operation, prepared once for the same text, name and rights. Throws a GraphQLError where it is refused as a whole. */
  prepare(request: PreparationRequest): PreparedOperation {
    const rights = rightsKey(request.caller, this.#requirements);
    const key = `${request.documentHash} ${request.operationName ?? ''} ${rights}`;
    return this.#prepared.getOrMake(key, () => this.#prepare(request, key));
  }

  #prepare({ document, documentHash, operationName, caller }: PreparationRequest, key: string): PreparedOperation {
    const schema = this.schemaFor(caller);
    if (schema !== this.supergraph.apiSchema) {
      // The text was held against the whole graph by whoever took it; this caller is not shown all of it.
      const [hidden] = validate(schema, document);
      if (hidden)
        throw new GraphQLError(hidden.message, {
          nodes: hidden.nodes ?? null,
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        });
    }
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new GraphQLError(`The document has no operation "${operationName ?? ''}".`);
    const allowed = refuseFields({ document, operationName }, { schema, requirements: this.#requirements, caller });
    return new PreparedOperation({
      key,
      request: { document, documentHash, operationName, caller },
      supergraph: this.supergraph,
      schema,
      planner: this.#planner,
      requiredArguments: this.#requiredArguments,
      document,
      operation,
      planned: allowed.document,
      refused: allowed.refused,
    });
  }

  /** Plans, by the second planner where the first finds no way. */
  async variantOf(prepared: PreparedOperation, values: ConditionValues): Promise<OperationVariant> {
    try {
      return prepared.variant(values);
    } catch (cause) {
      const second = await this.#secondPlanner();
      if (!second) throw cause;
      return prepared.variant(values, second);
    }
  }

  /** The planner for what the first finds no way to answer; loaded and made when it is first needed. */
  async #secondPlanner(): Promise<QueryPlanner | null> {
    const { loadSecondPlanner } = this.#options;
    if (!loadSecondPlanner) return null;
    this.#second ??= loadSecondPlanner().then((create) => create(this.supergraph.sdl, this.#options.overrideLabels));
    return await this.#second;
  }

  /** What was answered since the last call, operation by operation. Of one that was forgotten meanwhile nothing is told. */
  takeUses(): OperationUse[] {
    const taken: OperationUse[] = [];
    for (const operation of this.#prepared.values()) {
      const count = operation.uses - operation.usesTaken;
      if (count === 0) continue;
      operation.usesTaken = operation.uses;
      const { document, operationName } = operation.request;
      taken.push({ document, operationName, schema: operation.schema, count });
    }
    return taken;
  }

  /** Plans what the graph before answered most often, so that no client waits for it after the change. */
  async prepareLike(last: Graph, most: number): Promise<void> {
    const used = [...last.#prepared.values()].toSorted((left, right) => right.uses - left.uses).slice(0, most);
    for (const each of used) {
      if (validate(this.supergraph.apiSchema, each.document).length > 0) continue;
      await this.#prepareAs(each);
      // Requests that come meanwhile are answered in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #prepareAs(last: PreparedOperation): Promise<void> {
    try {
      const prepared = this.prepare(last.request);
      for (const values of last.knownValues()) await this.variantOf(prepared, values);
    } catch {
      // Whoever asks for it is told; one operation that cannot be answered any more is no reason to refuse the graph.
    }
  }

  async use<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      if (this.#running === 0 && this.#isRetired) void this.#close();
    }
  }

  /** Closes the connections once no operation is under way, and again after one that was checked before but begins later. */
  async retire(): Promise<void> {
    this.#isRetired = true;
    if (this.#running === 0) await this.#close();
    else await this.#closed.promise;
  }

  async #close(): Promise<void> {
    await Promise.all([...this.clients.values()].map(async (client) => await client.close()));
    this.#closed.resolve();
  }
}
