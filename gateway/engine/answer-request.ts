import { hash } from 'node:crypto';
import { GraphQLError, OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import { readyOperation, runOperation, type ReadyOperation } from './answer-operation.ts';
import { answerVersions } from './caching/answer-versions.ts';
import { AnswerStore } from './caching/answer-store.ts';
import type { DataVersions, VersionSet } from './caching/data-versions.ts';
import { InFlight } from './caching/in-flight.ts';
import { wholePart } from './caching/memory-parts.ts';
import type { EngineContext, EngineRequest } from './engine.ts';
import type { AnswerError } from './execution/execution.ts';
import { explainAnswer } from './explain-answer.ts';
import type { Graph, GraphOptions } from './graph.ts';
import type { PreparedOperation } from './planning/prepared-operation.ts';
import { WrittenData } from './projection/written-answer.ts';

/** An answer on its way out. */
export interface Answered {
  /** Null where the operation was refused before it ran. */
  readonly data: WrittenData | null;
  readonly errors: readonly AnswerError[];
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
  readonly etag: string | null;
}

/** With the versions of all its data; none where any of that has no version. */
type AnsweredWithVersions = Answered & { readonly versions?: VersionSet | null };

const refused = (errors: readonly (GraphQLError | GraphQLFormattedError)[]): Answered => ({
  data: null,
  errors,
  extensions: undefined,
  etag: null,
});

/** Takes requests to their answers: out of memory, out of work that is under way, or out of the subgraphs. */
export class RequestAnswerer {
  readonly #versions: DataVersions | undefined;
  readonly #store: AnswerStore | null;
  readonly #refusalMode: GraphOptions['refusalMode'];
  /** Every domain that ever had a version: one that lacks it now is being changed. */
  readonly #domains = new Set<string>();
  #lastVersions: VersionSet | null = null;
  #flights = new InFlight<AnsweredWithVersions>();
  #graph: Graph;

  constructor(graph: Graph, { versions, cacheBytes = 0, refusalMode }: GraphOptions) {
    this.#graph = graph;
    this.#versions = versions;
    this.#store = versions && cacheBytes > 0 ? new AnswerStore({ mostBytes: cacheBytes * wholePart }) : null;
    this.#refusalMode = refusalMode;
  }

  /** Another graph takes over: what was made of the one before, or still is, answers nobody who asks from now on. */
  serve(graph: Graph): void {
    this.#graph = graph;
    this.#flights = new InFlight();
    this.#store?.clear();
  }

  async answer(graph: Graph, request: EngineRequest, context: EngineContext): Promise<Answered> {
    let prepared: PreparedOperation;
    try {
      prepared = graph.prepare({ ...request, caller: context.caller });
    } catch (error) {
      if (error instanceof GraphQLError) return refused([error]);
      throw error;
    }
    prepared.uses += 1;
    const isQuery = prepared.operation.operation === OperationTypeNode.QUERY;
    const isShared = this.#versions && isQuery && !context.explain?.size && graph === this.#graph;
    if (!isShared) return await this.#run(graph, prepared, request, context);
    return await this.#answerQuery(graph, prepared, request, context);
  }

  async #answerQuery(
    graph: Graph,
    prepared: PreparedOperation,
    request: EngineRequest,
    context: EngineContext,
  ): Promise<Answered> {
    const current = this.#versions?.current() ?? null;
    const key = `${prepared.key} ${JSON.stringify(context.caller.audience)} ${JSON.stringify(request.variables)}`;
    const kept = current && this.#store?.get(key, current);
    if (kept) return { data: new WrittenData(kept.body as Buffer), errors: [], extensions: undefined, etag: kept.etag };
    // Without knowing what is current, work that began before a write could answer a request that came after it.
    const token = prepared.isVersioned && this.#isWhole(current) ? current : null;
    const start = performance.now();
    let isJoined = true;
    const shared = await this.#flights.share(
      key,
      token,
      async (signal) => {
        isJoined = false;
        const answered = await this.#run(graph, prepared, request, { ...context, signal, versions: token });
        // Another graph may have taken over meanwhile.
        return graph === this.#graph ? this.#keep(key, answered, performance.now() - start) : answered;
      },
      context.signal,
    );
    // With these variables it reached data without a version, which may have changed since that work began.
    if (isJoined && !shared.versions) return await this.#run(graph, prepared, request, context);
    return shared;
  }

  async #run(
    graph: Graph,
    prepared: PreparedOperation,
    { variables }: EngineRequest,
    context: EngineContext,
  ): Promise<AnsweredWithVersions> {
    let ready: ReadyOperation;
    try {
      const read = await readyOperation(graph, prepared, variables, context);
      if ('errors' in read) return refused(read.errors);
      ready = read;
    } catch (error) {
      if (error instanceof GraphQLError) return refused([error]);
      throw error;
    }
    const { refusals } = ready.variant;
    if (this.#refusalMode === 'reject' && refusals.length > 0)
      return refused(refusals.map((refusal) => graph.errors.refused(refusal, undefined)));
    const run = await runOperation(graph, ready, context);
    const extensions = explainAnswer(run, ready.cost, context);
    const versions = run.execution.hasUnversioned ? null : answerVersions(run.execution.extensions);
    prepared.isVersioned = versions !== null;
    return { data: run.written, errors: run.errors, extensions, etag: null, versions };
  }

  /** Keeps an answer that is whole and whose data is all of known versions. */
  #keep(key: string, answered: AnsweredWithVersions, costMs: number): AnsweredWithVersions {
    const { data, errors, extensions, versions } = answered;
    if (!this.#store || !data || !versions || errors.length > 0 || extensions) return answered;
    const etag = `"${hash('sha256', data.answer, 'base64url').slice(0, 27)}"`;
    this.#store.put(key, { body: data.answer, etag, versions }, costMs);
    return { ...answered, etag };
  }

  #isWhole(current: VersionSet | null): boolean {
    if (!current) return false;
    if (current !== this.#lastVersions) {
      for (const domain in current) this.#domains.add(domain);
      this.#lastVersions = current;
    }
    return Object.keys(current).length === this.#domains.size;
  }
}
