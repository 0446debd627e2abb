import type { Caller, EngineContext } from '../engine.ts';
import { sharesWith } from '../rights/caller-key.ts';
import { variablesText } from './request-text.ts';
import type { ReceivedAnswer, SubgraphRequest } from './subgraph-client.ts';

/**
 * A fetch that others may wait for too, and the context it is made in: that of whoever asked first, but given up only
 * when all who ask have gone. Who has gone waits on in vain, for the end is near, and to listen for each costs more.
 */
export class FetchInFlight implements EngineContext {
  readonly requestId: string;
  readonly caller: Caller;
  answer: Promise<ReceivedAnswer> | null = null;
  readonly #versions: object;
  readonly #variables: string;
  readonly #endsByMs: number;
  readonly #first: EngineContext;
  #joined: EngineContext[] | null = null;
  #abort: AbortController | null = null;

  /** `timeoutMs`: how long the subgraph may take where its operation leaves it that. */
  constructor(request: SubgraphRequest, context: EngineContext, versions: object, timeoutMs: number) {
    this.requestId = context.requestId;
    this.caller = context.caller;
    this.#versions = versions;
    this.#variables = variablesText(request);
    this.#endsByMs = performance.now() + Math.min(timeoutMs, request.timeLeftMs ?? timeoutMs);
    this.#first = context;
  }

  /** Made when it is first asked for, which most fetches are too short for. */
  get signal(): AbortSignal {
    if (!this.#abort) {
      this.#abort = new AbortController();
      this.#listen(this.#first);
      for (const each of this.#joined ?? []) this.#listen(each);
    }
    return this.#abort.signal;
  }

  /**
   * Whether its answer serves another request of the same operation: one of the same rights and the same data at least,
   * that can wait until its end, and is not given much less time by it than by a fetch of its own.
   */
  serves(request: SubgraphRequest, context: EngineContext, versions: object, timeoutMs: number): boolean {
    if (this.#versions !== versions || this.#variables !== variablesText(request)) return false;
    if (this.#abort?.signal.aborted || !sharesWith(this.caller, context.caller)) return false;
    const leftMs = this.#endsByMs - performance.now();
    const ownMs = request.timeLeftMs ?? Infinity;
    return leftMs <= ownMs && leftMs >= Math.min(ownMs, timeoutMs) / 2;
  }

  join(context: EngineContext): void {
    (this.#joined ??= []).push(context);
    if (this.#abort) this.#listen(context);
  }

  /** Nothing is given up any more. */
  end(): void {
    if (!this.#abort) return;
    this.#first.signal?.removeEventListener('abort', this.#onLeave);
    for (const each of this.#joined ?? []) each.signal?.removeEventListener('abort', this.#onLeave);
  }

  #listen({ signal }: EngineContext): void {
    if (signal?.aborted) this.#onLeave();
    else signal?.addEventListener('abort', this.#onLeave);
  }

  readonly #onLeave = (): void => {
    const hasGone = ({ signal }: EngineContext): boolean => signal?.aborted === true;
    if (hasGone(this.#first) && (this.#joined ?? []).every(hasGone)) this.#abort?.abort();
  };
}
