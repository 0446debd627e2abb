export interface BoundedConcurrencyOptions {
  /** Calls to the subgraph at once. */
  readonly atOnce: number;
  /** Calls that may wait for one of them to end. */
  readonly mostWaiting: number;
  /** How long any may wait. */
  readonly waitMs: number;
}

/** The subgraph was not asked, for it has its hands full with others' calls. */
export class SubgraphBusyError extends Error {
  override readonly name = 'SubgraphBusyError';

  constructor(
    readonly subgraph: string,
    readonly reason: 'queue full' | 'waited too long',
    readonly counts: { readonly running: number; readonly waiting: number },
  ) {
    super(`Subgraph "${subgraph}" is busy: ${reason} (${counts.running} calls under way, ${counts.waiting} waiting)`);
  }
}

/** Lets a subgraph be asked so many times at once; the rest wait in the order they came, but not long and not many. */
export class BoundedConcurrency {
  /** What lets each of those who wait in, oldest first. */
  readonly #queue = new Set<() => void>();
  #running = 0;

  constructor(
    readonly subgraph: string,
    private readonly options: BoundedConcurrencyOptions,
  ) {}

  get counts(): { readonly running: number; readonly waiting: number } {
    return { running: this.#running, waiting: this.#queue.size };
  }

  /**
   * Undefined where the call may begin at once, or what to wait for before it does: that rejects with SubgraphBusyError,
   * or with the reason of the signal where that is aborted meanwhile. Whoever was let in must leave.
   */
  enter(context: { readonly signal?: AbortSignal | undefined }): Promise<void> | undefined {
    if (this.#running >= this.options.atOnce) return this.#wait(context.signal);
    this.#running++;
    return undefined;
  }

  async #wait(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    const queue = this.#queue;
    if (queue.size >= this.options.mostWaiting) throw this.#busy('queue full');
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const give = (why: unknown): void => {
      queue.delete(resolve);
      reject(why);
    };
    const onAbort = (): void => give(signal?.reason);
    const timer = setTimeout(() => give(this.#busy('waited too long')), this.options.waitMs);
    signal?.addEventListener('abort', onAbort, { once: true });
    queue.add(resolve);
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    }
  }

  /** The place goes straight to the next: nobody who comes meanwhile can slip in before. */
  leave(): void {
    const [next] = this.#queue;
    if (!next) {
      this.#running--;
      return;
    }
    this.#queue.delete(next);
    next();
  }

  #busy(reason: SubgraphBusyError['reason']): SubgraphBusyError {
    return new SubgraphBusyError(this.subgraph, reason, this.counts);
  }
}
