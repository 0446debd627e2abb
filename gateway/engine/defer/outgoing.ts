/** What is to be sent, handed out in the order in which it came. */
export class Outgoing implements AsyncIterable<Uint8Array> {
  readonly #waiting: Uint8Array[] = [];
  #hasEnded = false;
  #wake: (() => void) | undefined;

  push(bytes: Uint8Array): void {
    if (this.#hasEnded) return;
    this.#waiting.push(bytes);
    this.#wake?.();
  }

  end(): void {
    this.#hasEnded = true;
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void> {
    for (;;) {
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) yield next;
      if (this.#hasEnded) return;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
