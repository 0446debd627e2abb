/** How much that is new one publication may bring at once, and how often more. */
export interface HarvestLimitOptions {
  readonly burst: number;
  /** So many figures and records count as one; who brings more has used up as many more. */
  readonly rows: number;
  /** A further one is let in so long after it was used. */
  readonly everyMs: number;
}

/** A figure changes with its period: a subgraph that states something new with every question must not fill the ledger. */
const usual: HarvestLimitOptions = { burst: 20, rows: 50, everyMs: 60_000 };

/** Lets in so many harvests of each publication: a bucket of tokens that fills slowly, and into which one may go in debt. */
export class HarvestLimit {
  readonly #options: HarvestLimitOptions;
  readonly #buckets = new Map<string, { tokens: number; atMs: number }>();
  readonly #now: () => number;

  constructor(options: Partial<HarvestLimitOptions> = {}, now: () => number = () => performance.now()) {
    this.#options = { ...usual, ...options };
    this.#now = now;
  }

  /** False where this publication has brought its part for now. However much it is, it is let in once something is left. */
  take(publication: string, rows: number): boolean {
    const { burst, rows: mostRows, everyMs } = this.#options;
    const now = this.#now();
    const held = this.#buckets.get(publication) ?? { tokens: burst, atMs: now };
    const tokens = Math.min(burst, held.tokens + (now - held.atMs) / everyMs);
    const isLeft = tokens >= 1;
    this.#buckets.set(publication, { tokens: isLeft ? tokens - Math.max(1, rows / mostRows) : tokens, atMs: now });
    return isLeft;
  }
}
