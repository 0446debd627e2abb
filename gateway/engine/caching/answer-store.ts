import type { VersionSet } from './data-versions.ts';
import { LeastFirstHeap, type Ranked } from './least-first-heap.ts';

/** A finished answer, with the versions of all data that it was made of. */
export interface StoredAnswer {
  readonly body: Uint8Array;
  readonly etag: string;
  readonly versions: VersionSet;
}

export interface AnswerStoreOptions {
  /** What the store may hold, bytes, with keys and its own bookkeeping. */
  readonly mostBytes: number;
  /** No single answer may take a larger part of it. */
  readonly largestPart?: number;
}

interface Kept extends Ranked {
  readonly key: string;
  readonly answer: StoredAnswer;
  readonly bytes: number;
  /** Milliseconds of work that one hit saves, per byte. */
  readonly worth: number;
  hits: number;
  /** The floor at the last hit. */
  floor: number;
  /** The turn of the versions for which the entry was found current. */
  turn: number;
}

/** Map slot, heap slot, entry, answer, buffer and its store: measured on V8 13 and rounded up. */
const overheadBytes = 600;

const shortestMs = 0.01;
const longestMs = 600_000;

/** Strings are counted at two bytes a character, which is the most they take. */
const textBytes = (text: string): number => 2 * text.length;

function bytesOf(key: string, { body, etag, versions }: StoredAnswer): number {
  let bytes = overheadBytes + textBytes(key) + textBytes(etag) + body.byteLength;
  for (const name in versions) bytes += 32 + textBytes(name) + textBytes(versions[name] ?? '');
  return bytes;
}

function isCurrent(made: VersionSet, current: VersionSet): boolean {
  for (const name in made) if (made[name] !== current[name]) return false;
  return true;
}

function isVouchedFor(versions: VersionSet): boolean {
  for (const _ in versions) return true;
  return false;
}

/**
 * Keeps the answers that save most work per byte (GreedyDual-Size-Frequency: rank = floor + hits * cost / size, the floor
 * being the rank of what went last, so that old fame fades). Own, because lru-cache and its like know size but not cost:
 * one cheap national list would push out a hundred dear small answers; and because none of them checks versions on a hit.
 */
export class AnswerStore {
  readonly #entries = new Map<string, Kept>();
  readonly #ranking = new LeastFirstHeap<Kept>();
  readonly #mostBytes: number;
  readonly #mostEntryBytes: number;
  #patrol = this.#entries.values();
  #bytes = 0;
  #floor = 0;
  #current: VersionSet | null = null;
  /** Counts the version sets seen: entries hold this number, for a set itself would be kept alive by them. */
  #turn = 0;

  constructor({ mostBytes, largestPart = 1 / 8 }: AnswerStoreOptions) {
    this.#mostBytes = mostBytes;
    this.#mostEntryBytes = mostBytes * largestPart;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The answer, if all data that it was made of is still what `current` says. One that is outdated goes for good. */
  get(key: string, current: VersionSet): StoredAnswer | null {
    if (current !== this.#current) {
      this.#current = current;
      this.#turn++;
    }
    const entry = this.#entries.get(key);
    if (!entry) return null;
    if (entry.turn !== this.#turn) {
      if (!isCurrent(entry.answer.versions, current)) {
        this.#drop(entry);
        return null;
      }
      entry.turn = this.#turn;
    }
    // The heap learns of it only when the entry would have to go: a hit moves nothing.
    entry.hits++;
    entry.floor = this.#floor;
    return entry.answer;
  }

  /**
   * Keeps an answer in the place of the one under this key, and says whether it did: not where it is too large, of less
   * worth than all it would push out, or made of data without versions, whose change nobody would notice.
   */
  put(key: string, answer: StoredAnswer, costMs: number): boolean {
    const former = this.#entries.get(key);
    if (former) this.#drop(former);
    this.#dropOutdated();
    const bytes = bytesOf(key, answer);
    if (bytes > this.#mostEntryBytes || !isVouchedFor(answer.versions)) return false;
    const worth = Math.min(Math.max(costMs || 0, shortestMs), longestMs) / bytes;
    const entry: Kept = {
      key,
      // A view of a larger buffer would keep all of that alive, and a pooled one may be written over.
      answer: { ...answer, body: new Uint8Array(answer.body) },
      bytes,
      worth,
      hits: 1,
      floor: this.#floor,
      turn: -1,
      rank: this.#floor + worth,
      place: 0,
    };
    this.#entries.set(key, entry);
    this.#ranking.add(entry);
    this.#bytes += bytes;
    this.#makeRoom();
    return this.#entries.get(key) === entry;
  }

  clear(): void {
    this.#entries.clear();
    this.#ranking.clear();
    this.#bytes = 0;
    this.#floor = 0;
  }

  #makeRoom(): void {
    while (this.#bytes > this.#mostBytes) {
      const least = this.#ranking.least;
      if (!least) return;
      const rank = least.floor + least.hits * least.worth;
      if (rank > least.rank) {
        least.rank = rank;
        this.#ranking.sink(least);
      } else {
        this.#floor = rank;
        this.#drop(least);
      }
    }
  }

  /** Looks at two entries in turn: what nobody asks for again must not wait for its rank to let it go. */
  #dropOutdated(): void {
    if (!this.#current) return;
    for (let looks = 0; looks < 2; looks++) {
      const { value: entry, done } = this.#patrol.next();
      if (done) this.#patrol = this.#entries.values();
      else if (entry.turn !== this.#turn && !isCurrent(entry.answer.versions, this.#current)) this.#drop(entry);
    }
  }

  #drop(entry: Kept): void {
    this.#entries.delete(entry.key);
    this.#ranking.remove(entry);
    this.#bytes -= entry.bytes;
  }
}
