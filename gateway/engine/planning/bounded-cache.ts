/** Keeps the newest `limit` entries; the oldest goes first. */
export class BoundedCache<Key, Value> {
  readonly #entries = new Map<Key, Value>();

  constructor(private readonly limit: number) {}

  values(): IterableIterator<Value> {
    return this.#entries.values();
  }

  getOrMake(key: Key, make: () => Value): Value {
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.#entries.size >= this.limit) this.#entries.delete(this.#entries.keys().next().value as Key);
    this.#entries.set(key, made);
    return made;
  }
}
