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

interface Split extends SplitOperation {
  /** Of the variables by which the operation is split. */
  readonly values: ConditionValues;
}

function shareWithin(graph: Graph): RunEnvironment {
  const { supergraph, clients, errors, onFailure } = graph;
  const causes = new Set<unknown>();
  return {
    supergraph,
    clients: shareFetches(clients),
    errors,
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
    const { document, documentHash } = request;
    const variables = this.#variables.getOrMake(documentHash, () => {
      const defer = deferVariables(document);
      return defer && [...defer, ...conditionVariables(document)];
    });
    if (!variables) return null;
    const first = Promise.withResolvers<IncrementalAnswer | null>();
    // The graph stays open until the last part is done.
    graph.use(async () => await this.#answer(graph, request, context, variables, first.resolve)).catch(first.reject);
    return await first.promise;
  }

  async #answer(
    graph: Graph,
    request: EngineRequest,
    context: EngineContext,
    variables: readonly string[],
    resolve: (answer: IncrementalAnswer | null) => void,
  ): Promise<void> {
    const split = this.#split(graph, request, context, variables);
    const first = split && this.#readyPrimary(graph, request, context, split);
    if (!first) return resolve(null);
    const asked = {
      graph,
      environment: shareWithin(graph),
      request,
      context,
      values: split.values,
      parts: split.parts,
    } satisfies DeferredRequest;
    const primary = await runOperation(asked.environment, first, context);
    const errors = primary.errors.map((each) => shownError(each, asked.environment, context));
    const parts = new DeferredRun(asked);
    parts.start(toldByPrimary(primary, errors));
    const told = completeAnswer(primary.written, errors, explainAnswer(primary, first.cost, context));
    resolve({ first: withHasNext(told, parts.hasNext), rest: parts.outgoing });
    await parts.done;
  }

  /** Null where nothing is deferred with these variables, or where the whole would be refused. */
  #split(graph: Graph, request: EngineRequest, { caller }: EngineContext, variables: readonly string[]): Split | null {
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
      const values = Object.fromEntries(variables.map((name) => [name, coerced[name] === true]));
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

  #readyPrimary(
    graph: Graph,
    request: EngineRequest,
    { caller, requestId }: EngineContext,
    { primary: document, values }: Split,
  ): ReadyOperation | null {
    const documentHash = `${request.documentHash} primary ${JSON.stringify(values)}`;
    const prepared = graph.prepare({ ...request, document, documentHash, caller });
    prepared.uses += 1;
    const ready = readyOperation(graph, prepared, request.variables, requestId);
    return 'errors' in ready ? null : ready;
  }
}
