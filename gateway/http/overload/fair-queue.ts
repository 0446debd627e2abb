/** One who waits, by whom it was sent. */
export interface Waiting {
  readonly client: string;
}

/** Takes clients in turn, and of each the one that waits longest: who sends much makes only itself wait. */
export class FairQueue<Item extends Waiting> {
  readonly #clients = new Map<string, Set<Item>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** How many different clients wait, were this one among them. */
  clientsWith(client: string): number {
    return this.#clients.size + (this.#clients.has(client) ? 0 : 1);
  }

  sizeOf(client: string): number {
    return this.#clients.get(client)?.size ?? 0;
  }

  add(item: Item): void {
    const items = this.#clients.get(item.client);
    if (items) items.add(item);
    else this.#clients.set(item.client, new Set([item]));
    this.#size++;
  }

  remove(item: Item): boolean {
    const items = this.#clients.get(item.client);
    if (!items?.delete(item)) return false;
    if (items.size === 0) this.#clients.delete(item.client);
    this.#size--;
    return true;
  }

  takeNext(): Item | null {
    const [first] = this.#clients;
    if (!first) return null;
    const [client, items] = first;
    const [item] = items;
    if (!item) return null;
    this.#clients.delete(client);
    items.delete(item);
    if (items.size > 0) this.#clients.set(client, items);
    this.#size--;
    return item;
  }

  /** The newest of the client that has most: what it costs least to give up. */
  takeNewestOfLongest(): Item | null {
    let longest: Set<Item> | null = null;
    for (const items of this.#clients.values()) if (!longest || items.size > longest.size) longest = items;
    const newest = [...(longest ?? [])].at(-1);
    if (!newest) return null;
    this.remove(newest);
    return newest;
  }
}
