import { overloaded } from '../../../../schema/errors/catalogue.ts';
import { FeedRefused, SenderGone } from '../refuse/feed-refused.ts';
import { retryAfterSeconds } from '../refuse/retry-after.ts';

export interface QueueLimits {
  /** Submissions worked on at once. */
  readonly mostAtOnce: number;
  /** Files on this machine at once, those that still arrive or wait for their turn with them. One sender may have half. */
  readonly mostPresent: number;
}

/** What one file holds of the queue from its first byte to its last word. */
export interface Place {
  /** Does the work when the sender's turn has come. Rejects without having begun where the sender has gone by then. */
  turn<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result>;
  /** To be called once, whatever became of the file. */
  leave(): void;
}

interface Waiting {
  readonly begin: () => void;
  readonly giveUp: (error: Error) => void;
}

const refused = (status: number): FeedRefused => {
  const seconds = retryAfterSeconds();
  return new FeedRefused(status, overloaded(seconds), seconds);
};

/** Lets few submissions at the ledger at once; the others wait, senders in turn, and beyond a bound are told to come back. */
export class SubmissionQueue {
  readonly #present = new Map<string, number>();
  readonly #waiting = new Map<string, Set<Waiting>>();
  #underWay = 0;
  #isClosed = false;

  constructor(private readonly limits: QueueLimits) {}

  /** Throws `FeedRefused` (503, or 429 to who holds half of the places) where there is none. */
  enter(sender: string): Place {
    const { mostPresent } = this.limits;
    const own = this.#present.get(sender) ?? 0;
    const all = [...this.#present.values()].reduce((sum, count) => sum + count, 0);
    if (own >= Math.ceil(mostPresent / 2)) throw refused(429);
    if (this.#isClosed || all >= mostPresent) throw refused(503);
    this.#present.set(sender, own + 1);
    return {
      turn: async (signal, work) => await this.#turn(sender, signal, work),
      leave: () => this.#leave(sender),
    };
  }

  /** Whoever waits is told to come back; what is under way goes on. */
  close(): void {
    this.#isClosed = true;
    for (const each of [...this.#waiting.values()].flatMap((items) => [...items])) each.giveUp(refused(503));
  }

  async #turn<Result>(sender: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    await this.#untilTurn(sender, signal);
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
      this.#callNext();
    }
  }

  #leave(sender: string): void {
    const own = (this.#present.get(sender) ?? 0) - 1;
    if (own > 0) this.#present.set(sender, own);
    else this.#present.delete(sender);
  }

  async #untilTurn(sender: string, signal: AbortSignal): Promise<void> {
    if (signal.aborted) throw new SenderGone();
    const turn = Promise.withResolvers<void>();
    const own = this.#waiting.get(sender) ?? new Set();
    const giveUp = (error: Error): void => {
      own.delete(waiting);
      if (own.size === 0 && this.#waiting.get(sender) === own) this.#waiting.delete(sender);
      turn.reject(error);
    };
    const begin = (): void => {
      this.#underWay += 1;
      turn.resolve();
    };
    const waiting: Waiting = { begin, giveUp };
    const onGone = (): void => giveUp(new SenderGone());
    signal.addEventListener('abort', onGone, { once: true });
    this.#waiting.set(sender, own.add(waiting));
    this.#callNext();
    try {
      await turn.promise;
    } finally {
      signal.removeEventListener('abort', onGone);
    }
  }

  /** The sender that waits longest, and of its files the first; then it stands behind all others. */
  #callNext(): void {
    while (this.#underWay < this.limits.mostAtOnce) {
      const [first] = this.#waiting;
      if (!first) return;
      const [sender, items] = first;
      const [next] = items;
      this.#waiting.delete(sender);
      if (!next) continue;
      items.delete(next);
      if (items.size > 0) this.#waiting.set(sender, items);
      next.begin();
    }
  }
}
