import { GraphQLError, OperationTypeNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { readyOperation, runOperation, type ReadyOperation } from '../answer-operation.ts';
import type { EngineContext, EngineRequest, IncrementalAnswer } from '../engine.ts';
import type { RunEnvironment } from '../execution/run-plan.ts';
import { explainAnswer } from '../explain-answer.ts';
import type { Graph, GraphOptions } from '../graph.ts';
import { BoundedCache } from '../planning/bounded-cache.ts';
import { conditionVariables, type ConditionValues } from '../planning/conditions.ts';
import { completeAnswer } from '../projection/written-answer.ts';
import { deferVariables } from './defer-directive.ts';
import { DeferredRun, toldByPrimary, type DeferredRequest } from './deferred-run.ts';
import { shownError } from './part-errors.ts';
import { shareFetches } from './share-fetches.ts';
import { splitOperation, type SplitOperation } from './split-operation.ts';

/** Operations that are known to defer or not, and what they were split into. */
const rememberedOperations = 1000;

type Asking = Pick<DeferredRequest, 'graph' | 'request' | 'context'>;

interface Split extends SplitOperation {
  /** Of the variables by which the operation is split. */
  readonly values: ConditionValues;
}

function shareWithin(graph: Graph): RunEnvironment {
  const { supergraph, clients, errors, onFailure, operationTimeoutMs } = graph;
  const causes = new Set<unknown>();
  return {
    supergraph,
    clients: shareFetches(clients),
    errors,
    operationTimeoutMs,
    // One fetch that failed fails every part that shares it.
    onFailure: (failure) => {
      if (!causes.has(failure.cause)) onFailure(failure);
      causes.add(failure.cause);
    },
  };
}

const withHasNext = (answer: Buffer, hasNext: boolean): Buffer =>
  Buffer.concat([answer.subarray(0, -1), Buffer.from(`,"hasNext":${String(hasNext)}}`)]);

/** Answers operations with deferred fragments in parts. */
export class IncrementalAnswerer {
  readonly #refusalMode: GraphOptions['refusalMode'];
  /** By document: the variables on which the split depends, null where nothing is deferred. */
  readonly #variables = new BoundedCache<string, readonly string[] | null>(rememberedOperations);
  readonly #splits = new BoundedCache<string, Split | null>(rememberedOperations);

  constructor({ refusalMode }: Pick<GraphOptions, 'refusalMode'>) {
    this.#refusalMode = refusalMode;
  }

  /** Null where nothing is deferred, and where the operation is refused: answering it as a whole says why. */
  async answer(graph: Graph, request: EngineRequest, context: EngineContext): Promise<IncrementalAnswer | null> {
    if (!this.#splitsBy(request)) return null;
    const first = Promise.withResolvers<IncrementalAnswer | null>();
    // The graph stays open until the last part is done.
    graph.use(async () => await this.#answer({ graph, request, context }, first.resolve)).catch(first.reject);
    return await first.promise;
  }

  #splitsBy({ document, documentHash }: EngineRequest): readonly string[] | null {
    return this.#variables.getOrMake(documentHash, () => {
      const defer = deferVariables(document);
      return defer && [...defer, ...conditionVariables(document)];
    });
  }

  async #answer(asking: Asking, resolve: (answer: IncrementalAnswer | null) => void): Promise<void> {
    const { graph, context } = asking;
    const split = this.#split(asking);
    const first = split && (await this.#readyPrimary(asking, split));
    if (!first) return resolve(null);
    const { values, parts: deferred } = split;
    const asked: DeferredRequest = { ...asking, environment: shareWithin(graph), values, parts: deferred };
    const primary = await runOperation(asked.environment, first, context);
    const errors = primary.errors.map((each) => shownError(each, asked.environment, context));
    const parts = new DeferredRun(asked);
    parts.start(toldByPrimary(primary, errors));
    const told = completeAnswer(primary.written, errors, explainAnswer(primary, first.cost, context));
    resolve({ first: withHasNext(told, parts.hasNext), rest: parts.outgoing });
    await parts.done;
  }

  /** Null where nothing is deferred with these variables, or where the whole would be refused. */
  #split({ graph, request, context: { caller } }: Asking): Split | null {
    try {
      const whole = graph.prepare({ ...request, caller });
      const { operation, schema, refusals } = whole;
      // A mutation must not run again for the sake of its parts.
      if (operation.operation !== OperationTypeNode.QUERY) return null;
      if (this.#refusalMode === 'reject' && refusals.length > 0) return null;
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables);
      if (!coerced) return null;
      const { document, operationName } = request;
      graph.limitCost({ document, operationName, variables: request.variables });
      const values = Object.fromEntries((this.#splitsBy(request) ?? []).map((name) => [name, coerced[name] === true]));
      const key = `${request.documentHash} ${operationName ?? ''} ${JSON.stringify(values)}`;
      return this.#splits.getOrMake(key, () => {
        const made = splitOperation(document, operation, values);
        return made && { ...made, values };
      });
    } catch (error) {
      if (error instanceof GraphQLError) return null;
      throw error;
    }
  }

  async #readyPrimary(
    { graph, request, context }: Asking,
    { primary: document, values }: Split,
  ): Promise<ReadyOperation | null> {
    const documentHash = `${request.documentHash} primary ${JSON.stringify(values)}`;
    const prepared = graph.prepare({ ...request, document, documentHash, caller: context.caller });
    prepared.uses += 1;
    const ready = await readyOperation(graph, prepared, request.variables, context);
    return 'errors' in ready ? null : ready;
  }
}
