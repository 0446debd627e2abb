import type { EngineContext } from '../engine.ts';
import type { RememberedAnswer } from './answer-memory.ts';
import { FetchFailure } from './fetch-failure.ts';
import type { Connection, PooledRequest } from './http1/connection.ts';
import type { ConnectionPool } from './http1/connection-pool.ts';
import type { HttpResponse } from './http1/response-reader.ts';
import type { Revalidation } from './revalidation.ts';
import type { ReceivedAnswer, SubgraphRequest } from './subgraph-client.ts';

/** Most answers come before it is worth to listen for the client's leaving, which costs more than to answer in vain. */
const patienceMs = 20;

interface ExchangeWish {
  readonly text: string;
  readonly request: SubgraphRequest;
  readonly context: EngineContext;
  readonly timeoutMs: number;
  /** What the subgraph is asked to confirm. */
  readonly remembered: RememberedAnswer | null;
  readonly resolve: (answer: ReceivedAnswer) => void;
  readonly reject: (reason: unknown) => void;
}

/** One request on its way; whichever of answer, failure, time and the client's leaving comes first decides. */
export class HttpExchange implements PooledRequest {
  readonly text: string;
  carrier: Connection | null = null;
  readonly #pool: ConnectionPool;
  readonly #revalidation: Revalidation;
  readonly #wish: ExchangeWish;
  #signal: AbortSignal | undefined;
  #timer: NodeJS.Timeout;
  #isRetried = false;

  constructor(pool: ConnectionPool, revalidation: Revalidation, wish: ExchangeWish) {
    this.text = wish.text;
    this.#pool = pool;
    this.#revalidation = revalidation;
    this.#wish = wish;
    pool.send(this);
    this.#timer = setTimeout(this.#onPatienceEnd, Math.min(patienceMs, wish.timeoutMs));
  }

  onResponse(response: HttpResponse): void {
    this.#settle();
    const { request, context, remembered, resolve, reject } = this.#wish;
    try {
      resolve(this.#revalidation.read(response, remembered, request, context));
    } catch (error) {
      reject(error);
    }
  }

  onFailure(error: Error, isUnread: boolean): void {
    // The subgraph closed a kept connection just when it was used again. It has seen nothing of the request, or of a
    // query that it may see again; a mutation it might run twice.
    if (isUnread && !this.#isRetried && !this.#wish.request.isMutation) {
      this.#isRetried = true;
      return this.#pool.send(this, true);
    }
    this.#settle();
    this.#wish.reject(error);
  }

  readonly #onPatienceEnd = (): void => {
    const { timeoutMs, context } = this.#wish;
    if (timeoutMs <= patienceMs) return this.#onTimeout();
    this.#timer = setTimeout(this.#onTimeout, timeoutMs - patienceMs);
    this.#signal = context.signal;
    if (this.#signal?.aborted) this.#onAbort();
    else this.#signal?.addEventListener('abort', this.#onAbort);
  };

  readonly #onTimeout = (): void =>
    this.#giveUp(new FetchFailure('too-slow', `No answer within ${Math.round(this.#wish.timeoutMs)} ms`));

  readonly #onAbort = (): void => this.#giveUp(new FetchFailure('client-gone', 'The client went away'));

  #giveUp(reason: Error): void {
    this.#settle();
    this.#pool.cancel(this);
    this.#wish.reject(reason);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener('abort', this.#onAbort);
  }
}
