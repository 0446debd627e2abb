import { setImmediate as nextTurn } from 'node:timers/promises';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { readyOperation, runOperation, type RunOperation } from '../answer-operation.ts';
import type { EngineContext, EngineRequest } from '../engine.ts';
import type { JsonObject } from '../execution/execution.ts';
import { mergeInto } from '../execution/join.ts';
import type { RunEnvironment } from '../execution/run-plan.ts';
import { explainAnswer } from '../explain-answer.ts';
import type { Graph } from '../graph.ts';
import type { ConditionValues } from '../planning/conditions.ts';
import type { PreparedOperation } from '../planning/prepared-operation.ts';
import { writeAnswer } from '../projection/written-answer.ts';
import { Outgoing } from './outgoing.ts';
import { placePartErrors, shownError } from './part-errors.ts';
import { findPlaces, startsWith, wayShape, type AnswerPath, type FoundPlaces, type PartPlace } from './part-places.ts';
import type { DeferredPart } from './split-operation.ts';
import { areSame, writeEntries, writePayload, type Entry, type ToldEntry } from './write-entries.ts';

/** What the client has been told before a part: the primary, or a part with all before it. */
interface Told {
  readonly data: JsonObject | null;
  readonly sent: JsonObject | null;
  /** What the part told last: where a fragment is null as a whole, so is what stands in it. */
  readonly entries: readonly Entry[];
  readonly errors: readonly GraphQLFormattedError[];
  /** Whether another run read the same. */
  readonly isSameIn: (run: RunOperation) => boolean;
}

export interface DeferredRequest {
  readonly graph: Graph;
  /** As the graph, with fetches shared within the request. */
  readonly environment: RunEnvironment;
  readonly request: EngineRequest;
  readonly context: EngineContext;
  readonly values: ConditionValues;
  readonly parts: readonly DeferredPart[];
}

interface Begun {
  readonly part: DeferredPart;
  readonly prepared: PreparedOperation;
  readonly told: Told;
  /** The objects it may tell more of, as far as is known before it runs. */
  readonly objects: readonly AnswerPath[];
}

interface Finished {
  readonly entries: readonly ToldEntry[];
  /** Null where the part failed: then nothing is told of what stands in it. */
  readonly run: RunOperation | null;
  readonly errors: readonly GraphQLFormattedError[];
}

const isIntrospected = ({ shape }: PartPlace): boolean =>
  shape.fields.some(({ value }) => value.kind === 'introspection');

/** The primary, as what parts are held against. */
export function toldByPrimary(run: RunOperation, errors: readonly GraphQLFormattedError[]): Told {
  const { variant, execution, written } = run;
  const sent = written.toJSON() as JsonObject | null;
  return {
    data: execution.data,
    sent,
    entries: [],
    errors,
    isSameIn: (other) => {
      const mayEscape = execution.mayEscape || other.execution.mayEscape;
      return writeAnswer(variant.writeData, other.execution.data, sent, mayEscape).written.answer.equals(
        written.answer,
      );
    },
  };
}

/** Runs the deferred parts of one request, each as soon as what it stands in has been told, and sends each when it is done. */
export class DeferredRun {
  readonly outgoing = new Outgoing();
  readonly #asked: DeferredRequest;
  readonly #done = Promise.withResolvers<void>();
  #running = 0;

  constructor(asked: DeferredRequest) {
    this.#asked = asked;
  }

  /** Whether any part is under way. */
  get hasNext(): boolean {
    return this.#running > 0;
  }

  get done(): Promise<void> {
    return this.#done.promise;
  }

  /** Begins the parts that stand in no other. */
  start(told: Told): void {
    this.#begin(null, told);
    if (this.#running === 0) this.#end();
  }

  /** Begins the parts that stand in this one. One without an object to tell of costs nothing. */
  #begin(parent: DeferredPart | null, told: Told): void {
    for (const part of this.#asked.parts) {
      if (part.parent !== parent) continue;
      const begun = this.#prepare(part, told);
      if (begun.objects.length === 0) {
        this.#begin(part, told);
        continue;
      }
      this.#running += 1;
      this.#finish(begun).catch((cause: unknown) => this.#giveUp(cause));
    }
  }

  #giveUp(cause: unknown): void {
    const { graph, context } = this.#asked;
    graph.onFailure({ subgraph: null, requestId: context.requestId, cause });
    this.outgoing.push(writePayload([], null, undefined, false));
    this.#end();
  }

  #end(): void {
    this.outgoing.end();
    this.#done.resolve();
  }

  #prepare(part: DeferredPart, told: Told): Begun {
    const { graph, request, context, values, parts } = this.#asked;
    const { document } = part;
    const documentHash = `${request.documentHash} part ${parts.indexOf(part)} ${JSON.stringify(values)}`;
    const prepared = graph.prepare({ ...request, document, documentHash, caller: context.caller });
    const { places, untyped } = this.#places(part, prepared, told, told.data ?? {});
    return { part, prepared, told, objects: [...places.map(({ path }) => path), ...untyped] };
  }

  #places(part: DeferredPart, prepared: PreparedOperation, told: Told, data: JsonObject): FoundPlaces {
    const found = findPlaces(wayShape(prepared, part, this.#asked.values), part.path, data, told.sent);
    const voided = told.entries.filter(({ data: written }) => !written);
    if (voided.length === 0) return found;
    const stands = (path: AnswerPath): boolean => !voided.some((each) => startsWith(path, each.path));
    return { places: found.places.filter(({ path }) => stands(path)), untyped: found.untyped.filter(stands) };
  }

  async #finish(begun: Begun): Promise<void> {
    // What was told before leaves first: plans may still have to be made here.
    await nextTurn();
    const { context } = this.#asked;
    const { part } = begun;
    const finished = context.signal?.aborted ? null : await this.#answer(begun);
    this.#running -= 1;
    if (!finished || context.signal?.aborted) {
      if (this.#running === 0) this.#end();
      return;
    }
    const { entries, run } = finished;
    // Those within are begun before this part is told, for the client must know whether more comes.
    this.#running += 1;
    if (run) this.#begin(part, this.#toldBy(begun, run, finished));
    this.#running -= 1;
    const extensions = run ? explainAnswer(run, null, context) : undefined;
    const hasNext = this.#running > 0;
    if (entries.length > 0 || !hasNext) this.outgoing.push(writePayload(entries, part.label, extensions, hasNext));
    if (this.#running === 0) this.#end();
  }

  async #answer(begun: Begun): Promise<Finished> {
    const { graph, environment, context } = this.#asked;
    try {
      let run = await this.#run(begun, environment);
      // Read again past the memory of this request: what it holds may be what has changed.
      if (!begun.told.isSameIn(run)) run = await this.#run(begun, graph);
      if (!begun.told.isSameIn(run)) return this.#failed(begun, (path) => graph.errors.changed(path));
      const errors = run.errors.map((each) => shownError(each, environment, context));
      return { entries: placePartErrors(this.#write(begun, run), errors, begun.told.errors), run, errors };
    } catch (cause) {
      const isRefusal = cause instanceof GraphQLError;
      if (!isRefusal) graph.onFailure({ subgraph: null, requestId: context.requestId, cause });
      return this.#failed(begun, (path) =>
        isRefusal
          ? new GraphQLError(cause.message, { path, extensions: cause.extensions })
          : graph.errors.masked(context.requestId, { message: String(cause), path }),
      );
    }
  }

  async #run({ prepared }: Begun, environment: RunEnvironment): Promise<RunOperation> {
    const { graph, request, context } = this.#asked;
    prepared.uses += 1;
    const ready = await readyOperation(graph, prepared, request.variables, context);
    if ('errors' in ready) throw ready.errors[0] ?? new Error('A part was refused without a reason');
    return await runOperation(environment, ready, context);
  }

  #failed({ objects }: Begun, errorAt: (path: AnswerPath) => GraphQLError | GraphQLFormattedError): Finished {
    const { environment, context } = this.#asked;
    const entries = objects.map((path) => ({
      path,
      data: null,
      errors: [shownError(errorAt(path), environment, context)],
    }));
    return { entries, run: null, errors: [] };
  }

  #write({ part, prepared, told }: Begun, run: RunOperation): readonly Entry[] {
    const { data, mayEscape } = run.execution;
    const { places } = this.#places(part, prepared, told, data);
    const about = places.some(isIntrospected) ? run.written.toJSON() : undefined;
    return writeEntries(places, about, mayEscape);
  }

  #toldBy(begun: Begun, run: RunOperation, { entries, errors }: Finished): Told {
    const { told, part } = begun;
    if (!this.#asked.parts.some(({ parent }) => parent === part)) return told;
    const sent = structuredClone(told.sent);
    for (const { path, data } of entries) {
      let at: unknown = sent;
      for (const step of path) at = (at as JsonObject)[step];
      if (data) mergeInto(at as JsonObject, JSON.parse(data.toString('utf8')) as JsonObject);
    }
    return {
      data: run.execution.data,
      sent,
      entries,
      errors: [...told.errors, ...errors],
      isSameIn: (other) => told.isSameIn(other) && areSame(entries, this.#write(begun, other)),
    };
  }
}
