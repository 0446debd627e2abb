import { OperationTypeNode } from 'graphql';
import type { EngineErrors, EngineFailure } from '../engine.ts';
import type { Clients } from '../subgraphs/create-clients.ts';
import type { ReceivedAnswer } from '../subgraphs/subgraph-client.ts';
import { unanswered } from '../subgraphs/unanswered.ts';
import type { Supergraph } from '../supergraph/read-supergraph.ts';
import type { RunnableEntities, RunnableFetch, RunnableNode } from './compile-plan.ts';
import type { Execution, JsonObject } from './execution.ts';
import { mergeInto } from './join.ts';
import { entityErrors, rootError, type AskedEntities } from './place-errors.ts';
import { applyRewrites } from './rewrite.ts';

/** What every run of a plan needs besides the plan. */
export interface RunEnvironment {
  readonly supergraph: Supergraph;
  readonly clients: Clients;
  readonly errors: EngineErrors;
  readonly onFailure: (failure: EngineFailure) => void;
  /** How long one operation may take in all. */
  readonly operationTimeoutMs: number;
}

interface AskedWithObjects extends AskedEntities {
  /** The objects of each place, in the order in which they were represented. */
  readonly found: readonly JsonObject[];
  /** How many of them stand at each place. */
  readonly counts: readonly number[];
}

function gather(request: RunnableEntities, data: JsonObject): AskedWithObjects {
  const found: JsonObject[] = [];
  const counts = request.places.map(({ find }) => {
    const before = found.length;
    find(data, found);
    return found.length - before;
  });
  return { request, found, counts, representations: request.represent(found) };
}

function variablesOf(fetch: RunnableFetch, given: JsonObject, asked: readonly AskedEntities[]): JsonObject {
  const variables: JsonObject = {};
  for (const name of fetch.variables) if (given[name] !== undefined) variables[name] = given[name];
  for (const { request, representations } of asked) variables[request.representationsVariable] = representations.list;
  return variables;
}

/** Joins the entities of an answer into the objects that stand for them. */
function joinEntities(
  { request, found, counts, representations }: AskedWithObjects,
  entities: readonly unknown[],
): void {
  let at = 0;
  for (const [index, { mayShare }] of request.places.entries()) {
    // Parts that a later fetch changes at one place must not stand at another too.
    const own = mayShare || index === 0 ? entities : structuredClone(entities);
    for (const end = at + (counts[index] ?? 0); at < end; at += 1) {
      const entity = own[representations.indexes[at] ?? -1];
      if (typeof entity === 'object' && entity !== null) request.join(found[at] as JsonObject, entity as JsonObject);
    }
  }
}

/** The entities of one field of an answer. Throws where they are not as many as were asked for, and no error says why. */
function entitiesOf(
  answer: ReceivedAnswer,
  { request, representations }: AskedEntities,
): readonly unknown[] | undefined {
  const entities = answer.data?.[request.responseName];
  if ((entities === undefined || entities === null) && answer.errors?.length) return undefined;
  if (!Array.isArray(entities) || entities.length !== representations.list.length)
    throw new Error(
      `${representations.list.length} entities were asked for, ${Array.isArray(entities) ? entities.length : 'no list'} came`,
    );
  return entities;
}

/** Runs the plan of one operation into what is known of its answer. Never rejects: failures become errors of the answer. */
export class PlanRun {
  readonly #environment: RunEnvironment;
  readonly #execution: Execution;

  constructor(environment: RunEnvironment, execution: Execution) {
    this.#environment = environment;
    this.#execution = execution;
  }

  async run(node: RunnableNode): Promise<void> {
    switch (node.kind) {
      case 'fetch':
        return await this.#fetch(node);
      case 'sequence':
        for (const each of node.nodes) await this.run(each);
        return;
      case 'parallel':
        await Promise.all(node.nodes.map((each) => this.run(each)));
        return;
      case 'condition': {
        const next = this.#execution.variables[node.variable] === true ? node.ifTrue : node.ifFalse;
        if (next) await this.run(next);
      }
    }
  }

  async #fetch(fetch: RunnableFetch): Promise<void> {
    const { data, variables, context, timings, startedMs, deadlineMs } = this.#execution;
    // Nobody waits for the answer any more.
    if (context.isGone) return;
    const asked = fetch.entities.map((request) => gather(request, data));
    if (asked.length > 0 && asked.every(({ representations }) => representations.list.length === 0)) return;
    const startMs = timings ? performance.now() - startedMs : 0;
    try {
      const client = this.#environment.clients.get(fetch.subgraph);
      if (!client) throw new Error(`No link leads to the subgraph "${fetch.subgraph}"`);
      const timeLeftMs = deadlineMs - performance.now();
      if (timeLeftMs <= 0) throw new Error('The time of the operation is over');
      const { operation, document, operationKind } = fetch;
      const request = {
        operation,
        document,
        variables: variablesOf(fetch, variables, asked),
        isMutation: operationKind === OperationTypeNode.MUTATION,
        timeLeftMs,
      };
      this.#receive(fetch, asked, await client.ask(request, context));
    } catch (cause) {
      this.#fail(fetch, asked, cause);
    } finally {
      timings?.push({ subgraph: fetch.subgraph, startMs, endMs: performance.now() - startedMs });
    }
  }

  #receive(fetch: RunnableFetch, asked: readonly AskedWithObjects[], answer: ReceivedAnswer): void {
    const execution = this.#execution;
    const { meets } = this.#environment.supergraph;
    const { isForClient } = this.#environment.errors;
    // It could make nothing of the fetch: a fault between it and the gateway, for the client's request was sound.
    if (answer.data === undefined && !answer.errors?.every(isForClient))
      throw new Error(`The fetch was refused: ${answer.errors?.map(({ message }) => message).join('; ')}`);
    if (answer.mayEscape) execution.mayEscape = true;
    if (answer.extensions) execution.extensions.push({ subgraph: fetch.subgraph, said: answer.extensions });
    if (!answer.extensions?.['dataVersions']) execution.hasUnversioned = true;
    if (asked.length === 0) {
      if (answer.data) {
        applyRewrites(answer.data, fetch.outputRewrites, meets);
        mergeInto(execution.data, answer.data);
      }
      for (const error of answer.errors ?? []) execution.errors.push(this.#shown(rootError(error)));
      return;
    }
    // Errors first: their places are those of the objects as they were represented.
    for (const error of answer.errors ?? [])
      for (const placed of entityErrors(error, asked, execution.data, meets))
        execution.errors.push(this.#shown(placed));
    for (const each of asked) {
      const entities = entitiesOf(answer, each);
      if (!entities) continue;
      for (const entity of entities) applyRewrites(entity, each.request.outputRewrites, meets);
      joinEntities(each, entities);
    }
  }

  #shown(error: ReturnType<typeof rootError>): ReturnType<typeof rootError> {
    const { errors } = this.#environment;
    return errors.isShown(error) ? error : errors.masked(this.#execution.context.requestId, error);
  }

  #fail(fetch: RunnableFetch, asked: readonly AskedEntities[], cause: unknown): void {
    const { context, errors } = this.#execution;
    const { onFailure, errors: words } = this.#environment;
    this.#execution.hasUnversioned = true;
    // Nobody waits for the answer any more, and the subgraph is not to blame.
    if (!context.signal?.aborted) onFailure({ subgraph: fetch.subgraph, requestId: context.requestId, cause });
    const paths = asked.flatMap(({ request }) => request.places.map(({ path }) => path));
    errors.push(...unanswered(fetch, paths, words));
  }
}
