import type { OverloadLimits } from './overload-limits.ts';

const shrink = 0.8;
const steps = 16;

/**
 * How many may be under way at once: a fifth fewer with each look at an event loop that is late, a sixteenth of the most
 * more with each look at one that is not. Counting requests alone would not notice that each keeps the processor busy.
 */
export class AdaptiveLimit {
  #current: number;

  constructor(private readonly limits: Pick<OverloadLimits, 'mostAtOnce' | 'leastAtOnce' | 'delayMs'>) {
    this.#current = limits.mostAtOnce;
  }

  get current(): number {
    return this.#current;
  }

  observe(delayMs: number): void {
    const { mostAtOnce, leastAtOnce, delayMs: bearable } = this.limits;
    if (delayMs > bearable) this.#current = Math.max(leastAtOnce, Math.floor(this.#current * shrink));
    else if (delayMs < bearable / 2)
      this.#current = Math.min(mostAtOnce, this.#current + Math.ceil(mostAtOnce / steps));
  }
}
