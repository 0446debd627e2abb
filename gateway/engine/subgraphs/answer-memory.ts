/** An answer of a subgraph with the validator that it came with. */
export interface RememberedAnswer {
  readonly etag: string;
  readonly text: string;
  readonly mayEscape: boolean;
}

/** Map slot, entry and its object: measured on V8 13 and rounded up. */
const overheadBytes = 200;
/** No single answer may take a larger part of the memory. */
const largestPart = 1 / 8;

/** Strings are counted at two bytes a character, which is the most they take. */
const bytesOf = (key: string, { etag, text }: RememberedAnswer): number =>
  overheadBytes + 2 * (key.length + etag.length + text.length);

/** What subgraphs answered, to be used again once they confirm it. What was not asked for longest goes first. */
export class AnswerMemory {
  readonly #entries = new Map<string, RememberedAnswer>();
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): RememberedAnswer | null {
    const entry = this.#entries.get(key);
    if (!entry) return null;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }

  put(key: string, entry: RememberedAnswer): void {
    this.delete(key);
    const bytes = bytesOf(key, entry);
    if (bytes > this.#mostBytes * largestPart) return;
    this.#entries.set(key, entry);
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#mostBytes) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#bytes -= bytesOf(key, entry);
  }
}
