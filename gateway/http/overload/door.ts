/** Work may be kept waiting for newcomers so long on end. */
const longestMs = 20;

/**
 * Whether more may be standing outside. The event loop accepts one connection a turn: if each turn also did a piece of
 * work, newcomers would come in no faster than work is done, and pile up where nobody can refuse them or see their number.
 */
export class Door {
  #hasOpened = false;
  #openSince: number | null = null;

  constructor(private readonly now: () => number = () => performance.now()) {}

  noteConnection(): void {
    this.#hasOpened = true;
  }

  /** To be asked once a turn: true if somebody came since it was last asked. */
  isBusy(): boolean {
    const now = this.now();
    if (this.#hasOpened) this.#openSince ??= now;
    const isBusy = this.#hasOpened && now - (this.#openSince ?? now) < longestMs;
    this.#hasOpened = false;
    if (!isBusy) this.#openSince = null;
    return isBusy;
  }
}
