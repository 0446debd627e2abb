interface Running<Value> {
  readonly token: unknown;
  readonly work: Promise<Value>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * Work under way that others may wait for too.
 *
 * `token` says what data the work reads at least: the version set in force when it is asked for. A newcomer gets the
 * running work only where its own token is the same (by identity): a read that began before a write was acknowledged must
 * not answer a request that came after. For the same reason null, "not known", is never shared.
 *
 * Who asks is part of the key: work may be shared only where rights are equal.
 */
export class InFlight<Value> {
  readonly #running = new Map<string, Running<Value>>();

  get size(): number {
    return this.#running.size;
  }

  /**
   * Resolves as the work does, whoever started it. Rejects with the reason of `signal` once that is aborted; the work is
   * aborted only when all who waited have gone.
   */
  async share(
    key: string,
    token: unknown,
    start: (signal: AbortSignal) => Promise<Value>,
    signal?: AbortSignal,
  ): Promise<Value> {
    signal?.throwIfAborted();
    const found = this.#running.get(key);
    const running = found && token !== null && found.token === token ? found : this.#start(key, token, start);
    running.waiting++;
    if (!signal) return await running.work;
    return await this.#waitFor(key, running, signal);
  }

  #start(key: string, token: unknown, start: (signal: AbortSignal) => Promise<Value>): Running<Value> {
    const controller = new AbortController();
    const running: Running<Value> = { token, controller, work: start(controller.signal), waiting: 0 };
    if (token === null) return running;
    this.#running.set(key, running);
    const forget = (): void => this.#forget(key, running);
    running.work.then(forget, forget);
    return running;
  }

  async #waitFor(key: string, running: Running<Value>, signal: AbortSignal): Promise<Value> {
    const { promise, resolve, reject } = Promise.withResolvers<Value>();
    const leave = (): void => {
      reject(signal.reason);
      if (--running.waiting > 0) return;
      // Forgotten first: who comes now must not be given work that is being given up.
      this.#forget(key, running);
      running.controller.abort(signal.reason);
    };
    signal.addEventListener('abort', leave, { once: true });
    running.work.then(resolve, reject);
    try {
      return await promise;
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  #forget(key: string, running: Running<Value>): void {
    if (this.#running.get(key) === running) this.#running.delete(key);
  }
}
