/** How long a gateway that did not answer is left alone. */
const restMs = 2000;

/** The gateways in turn; those that did not answer lately come last. */
export class Upstreams {
  readonly #restUntil = new Map<string, number>();
  #turn = 0;

  constructor(
    readonly urls: readonly string[],
    private readonly now: () => number = Date.now,
  ) {}

  /** All of them, in the order in which one request should try them. */
  inOrder(): string[] {
    const start = this.#turn++ % this.urls.length;
    const turned = [...this.urls.slice(start), ...this.urls.slice(0, start)];
    const isResting = (url: string): boolean => (this.#restUntil.get(url) ?? 0) > this.now();
    return [...turned.filter((url) => !isResting(url)), ...turned.filter(isResting)];
  }

  rest(url: string): void {
    this.#restUntil.set(url, this.now() + restMs);
  }
}
