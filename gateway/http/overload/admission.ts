import { FairQueue } from './fair-queue.ts';
import type { OverloadLimits } from './overload-limits.ts';

/** `busy`: too much is asked by all; `unfair`: by this client, while others wait. */
export type RefusalReason = 'busy' | 'unfair';

/** A request that wants in; told once, at once or later. */
export interface Visitor {
  readonly client: string;
  readonly onAdmitted: () => void;
  readonly onRefused: (reason: RefusalReason) => void;
}

export interface AdmissionOptions {
  readonly limits: Pick<OverloadLimits, 'mostWaiting' | 'waitMs'>;
  /** How many may be in at once; may change at any time. */
  readonly limit: { readonly current: number };
  /** While it is busy nobody is let in, so that all who come are seen: at most one is let in each turn of the event loop. */
  readonly door: { isBusy(): boolean };
}

/** Lets so many in at once; a few wait, clients in turn; the rest are refused. */
export class Admission {
  readonly #inside = new Set<Visitor>();
  readonly #queue = new FairQueue<Visitor>();
  readonly #deadlines = new Map<Visitor, NodeJS.Timeout>();
  #isTurnComing = false;

  constructor(private readonly options: AdmissionOptions) {}

  get counts(): { readonly inside: number; readonly waiting: number } {
    return { inside: this.#inside.size, waiting: this.#queue.size };
  }

  enter(visitor: Visitor): void {
    if (this.#queue.size < this.#room) this.#letWait(visitor);
    else this.#squeezeIn(visitor);
  }

  /** To be called once for every visitor, also for one that goes away while it waits. */
  leave(visitor: Visitor): void {
    this.#inside.delete(visitor);
    if (this.#queue.remove(visitor)) this.#forgetDeadline(visitor);
    this.#awaitTurn();
  }

  /** Who finds a free place waits for no more than the next turn, and takes nobody's place in the queue. */
  get #room(): number {
    const { limits, limit } = this.options;
    return limits.mostWaiting + Math.max(0, limit.current - this.#inside.size);
  }

  #awaitTurn(): void {
    if (this.#isTurnComing || this.#queue.size === 0 || this.#inside.size >= this.options.limit.current) return;
    this.#isTurnComing = true;
    setImmediate(this.#onTurn);
  }

  readonly #onTurn = (): void => {
    this.#isTurnComing = false;
    const hasPlace = this.#inside.size < this.options.limit.current;
    const next = hasPlace && !this.options.door.isBusy() ? this.#queue.takeNext() : null;
    if (next) {
      this.#forgetDeadline(next);
      this.#inside.add(next);
      next.onAdmitted();
    }
    this.#awaitTurn();
  };

  #letWait(visitor: Visitor): void {
    this.#queue.add(visitor);
    const giveUp = (): void => {
      this.#deadlines.delete(visitor);
      if (this.#queue.remove(visitor)) visitor.onRefused('busy');
    };
    this.#deadlines.set(visitor, setTimeout(giveUp, this.options.limits.waitMs));
    this.#awaitTurn();
  }

  /** The queue is full: who has less than its share of it takes the place of one who has more. */
  #squeezeIn(visitor: Visitor): void {
    const own = this.#queue.sizeOf(visitor.client);
    const clients = this.#queue.clientsWith(visitor.client);
    const isBelowShare = clients > 1 && own < Math.floor(this.#room / clients);
    const displaced = isBelowShare ? this.#queue.takeNewestOfLongest() : null;
    if (!displaced) {
      visitor.onRefused(clients > 1 && own > 0 ? 'unfair' : 'busy');
      return;
    }
    this.#forgetDeadline(displaced);
    this.#letWait(visitor);
    displaced.onRefused('unfair');
  }

  #forgetDeadline(visitor: Visitor): void {
    clearTimeout(this.#deadlines.get(visitor));
    this.#deadlines.delete(visitor);
  }
}
