/** How fast a body must come. */
export interface PaceLimits {
  /** So long nothing may come at all. */
  readonly stillMs: number;
  /** On the whole, once `graceMs` have passed: a slow line is borne with, a drip that holds a place is not. */
  readonly bytesPerSecond: number;
  readonly graceMs: number;
}

export const usualPace: PaceLimits = { stillMs: 30_000, bytesPerSecond: 8192, graceMs: 60_000 };

/** Says when a body has become too slow to be waited for. */
export class Pace {
  readonly #begun = performance.now();
  readonly #tooSlow = Promise.withResolvers<never>();
  readonly #watch: NodeJS.Timeout;
  #bytes = 0;
  #heardAt = performance.now();

  constructor(
    private readonly limits: PaceLimits,
    private readonly refusal: () => Error,
  ) {
    this.#tooSlow.promise.catch(() => undefined);
    this.#watch = setInterval(() => this.#look(), Math.min(1000, limits.stillMs / 4));
  }

  note(bytes: number): void {
    this.#bytes += bytes;
    this.#heardAt = performance.now();
  }

  /** The same promise, or a rejection where the body is too slow before it settles. */
  async within<Value>(promise: Promise<Value>): Promise<Value> {
    return await Promise.race([promise, this.#tooSlow.promise]);
  }

  stop(): void {
    clearInterval(this.#watch);
  }

  #look(): void {
    const now = performance.now();
    const { stillMs, bytesPerSecond, graceMs } = this.limits;
    const passedMs = now - this.#begun;
    const isSlow = passedMs > graceMs && this.#bytes < (bytesPerSecond * passedMs) / 1000;
    if (isSlow || now - this.#heardAt > stillMs) this.#tooSlow.reject(this.refusal());
  }
}
