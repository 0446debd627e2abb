/** What the heap needs of its items; it alone writes `place`. */
export interface Ranked {
  rank: number;
  place: number;
}

/** A binary heap that knows where its items are, so that any of them can be taken out in O(log n). */
export class LeastFirstHeap<Item extends Ranked> {
  readonly #items: Item[] = [];

  get least(): Item | undefined {
    return this.#items[0];
  }

  add(item: Item): void {
    item.place = this.#items.length;
    this.#items.push(item);
    this.#rise(item);
  }

  remove(item: Item): void {
    const last = this.#items.pop();
    if (!last || last === item) return;
    last.place = item.place;
    this.#items[item.place] = last;
    this.#rise(last);
    this.sink(last);
  }

  /** To be called once an item's rank has grown. */
  sink(item: Item): void {
    const items = this.#items;
    let place = item.place;
    for (;;) {
      const left = items[2 * place + 1];
      const right = items[2 * place + 2];
      const lesser = right && left && right.rank < left.rank ? right : left;
      if (!lesser || lesser.rank >= item.rank) break;
      const below = lesser.place;
      this.#put(lesser, place);
      place = below;
    }
    this.#put(item, place);
  }

  clear(): void {
    this.#items.length = 0;
  }

  #rise(item: Item): void {
    let place = item.place;
    while (place > 0) {
      const parent = this.#items[(place - 1) >> 1];
      if (!parent || parent.rank <= item.rank) break;
      const above = parent.place;
      this.#put(parent, place);
      place = above;
    }
    this.#put(item, place);
  }

  #put(item: Item, place: number): void {
    item.place = place;
    this.#items[place] = item;
  }
}
