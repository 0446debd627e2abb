import { SlidingCounts, type CallCounts } from './sliding-counts.ts';

export interface CircuitBreakerOptions {
  readonly windowMs: number;
  /** Part of the calls within the window that must fail, of at least `leastCalls`. */
  readonly failureRate: number;
  readonly leastCalls: number;
  /** So many failures on end open the circuit without waiting for the rate. */
  readonly consecutiveFailures: number;
  /** The first time open; doubled by every probe that fails. */
  readonly openMs: number;
  readonly longestOpenMs: number;
}

const usual: CircuitBreakerOptions = {
  windowMs: 10_000,
  failureRate: 0.5,
  leastCalls: 10,
  consecutiveFailures: 5,
  openMs: 1000,
  longestOpenMs: 30_000,
};

/** Times are milliseconds of the epoch. */
export type CircuitState =
  | { readonly kind: 'closed'; readonly since: number }
  | { readonly kind: 'open'; readonly since: number; readonly until: number; readonly openMs: number }
  | { readonly kind: 'half-open'; readonly since: number; readonly openMs: number };

/** Abandoned: nobody waited for the end, so it says nothing of the subgraph. */
export type CallOutcome = 'succeeded' | 'failed' | 'abandoned';

/** A call let through; to be handed back with its outcome. */
export type CircuitPass = number;

/** The subgraph was not asked. */
export class CircuitOpenError extends Error {
  override readonly name = 'CircuitOpenError';

  constructor(
    readonly subgraph: string,
    readonly since: Date,
    /** When it will be asked again, by one call. */
    readonly until: Date,
  ) {
    super(
      `Subgraph "${subgraph}" has been failing since ${since.toISOString()}; not asked before ${until.toISOString()}`,
    );
  }
}

/** Never runs backwards, as Date.now may. */
const monotonicNow = (): number => performance.timeOrigin + performance.now();

/**
 * Spares a failing subgraph the calls, and those who wait for it the time: closed, it lets all through; open, none; half
 * open, one, whose outcome decides. Every pass must be handed back by `leave`, or a probe would be waited for for ever.
 */
export class CircuitBreaker {
  readonly #options: CircuitBreakerOptions;
  readonly #counts: SlidingCounts;
  #state: CircuitState;
  #consecutive = 0;
  /** Grows with each change of state: calls let through before say nothing of the state after. */
  #turn = 0;
  #refused = 0;

  constructor(
    readonly subgraph: string,
    options: Partial<CircuitBreakerOptions> = {},
    private readonly now: () => number = monotonicNow,
  ) {
    this.#options = { ...usual, ...options };
    this.#counts = new SlidingCounts(this.#options.windowMs);
    this.#state = { kind: 'closed', since: now() };
  }

  get state(): CircuitState {
    return this.#state;
  }

  /** Calls and failures within the window; refusals since the start. */
  get counts(): CallCounts & { readonly refused: number } {
    return { ...this.#counts.within(this.now()), refused: this.#refused };
  }

  /** Throws CircuitOpenError where the subgraph is not to be asked now. */
  enter(): CircuitPass {
    const state = this.#state;
    if (state.kind === 'closed') return this.#turn;
    const now = this.now();
    if (state.kind === 'open' && now >= state.until) {
      this.#change({ kind: 'half-open', since: now, openMs: state.openMs });
      return this.#turn;
    }
    this.#refused++;
    // While a probe is under way its end is not known; whoever comes after it finds out.
    throw new CircuitOpenError(
      this.subgraph,
      new Date(state.since),
      new Date(state.kind === 'open' ? state.until : now),
    );
  }

  leave(pass: CircuitPass, outcome: CallOutcome): void {
    const now = this.now();
    if (outcome !== 'abandoned') this.#counts.add(outcome === 'failed', now);
    if (pass !== this.#turn) return;
    if (this.#state.kind === 'half-open') this.#judgeProbe(this.#state, outcome, now);
    else if (outcome === 'failed') this.#noteFailure(now);
    else if (outcome === 'succeeded') this.#consecutive = 0;
  }

  #judgeProbe(
    { openMs, since }: { readonly openMs: number; readonly since: number },
    outcome: CallOutcome,
    now: number,
  ) {
    const { longestOpenMs } = this.#options;
    if (outcome === 'failed') this.#open(Math.min(openMs * 2, longestOpenMs), now);
    // Open for no time at all: the next caller is the next probe.
    else if (outcome === 'abandoned') this.#change({ kind: 'open', since, until: now, openMs });
    else {
      this.#counts.clear();
      this.#change({ kind: 'closed', since: now });
    }
  }

  #noteFailure(now: number): void {
    const { consecutiveFailures, leastCalls, failureRate, openMs } = this.#options;
    this.#consecutive++;
    const { calls, failures } = this.#counts.within(now);
    if (this.#consecutive >= consecutiveFailures || (calls >= leastCalls && failures >= calls * failureRate))
      this.#open(openMs, now);
  }

  #open(openMs: number, now: number): void {
    this.#change({ kind: 'open', since: now, until: now + openMs, openMs });
  }

  #change(state: CircuitState): void {
    this.#state = state;
    this.#consecutive = 0;
    this.#turn++;
  }
}
