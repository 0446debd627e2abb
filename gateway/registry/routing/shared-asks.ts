interface Kind<Answer> {
  running: number;
  next: { readonly start: () => void; readonly answer: Promise<Answer> } | null;
}

/**
 * Asks one endpoint for many at a time. So many questions of one kind are under way at most; whoever comes then shares the
 * next one, which begins after all of them came: an answer is never older than the question of anyone who gets it.
 */
export class SharedAsks<Answer> {
  readonly #mostAtOnce: number;
  readonly #kinds = new Map<string, Kind<Answer>>();

  constructor(mostAtOnce: number) {
    this.#mostAtOnce = mostAtOnce;
  }

  ask(name: string, work: () => Promise<Answer>): Promise<Answer> {
    const kind = this.#kinds.get(name) ?? { running: 0, next: null };
    this.#kinds.set(name, kind);
    if (kind.running < this.#mostAtOnce) return this.#run(name, kind, work);
    if (!kind.next) {
      const { promise, resolve } = Promise.withResolvers<void>();
      kind.next = { start: resolve, answer: promise.then(async () => await this.#run(name, kind, work)) };
    }
    return kind.next.answer;
  }

  async #run(name: string, kind: Kind<Answer>, work: () => Promise<Answer>): Promise<Answer> {
    kind.running += 1;
    try {
      return await work();
    } finally {
      kind.running -= 1;
      const { next } = kind;
      kind.next = null;
      if (next) next.start();
      else if (kind.running === 0) this.#kinds.delete(name);
    }
  }
}
