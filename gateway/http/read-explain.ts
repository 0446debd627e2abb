import type { Explanation } from '../engine/engine.ts';

const known = { plan: true, timings: true, versions: true, cost: true } satisfies Record<Explanation, true>;

const isKnown = (word: string): word is Explanation => Object.hasOwn(known, word);

/** `x-explain: plan, timings`. Words that mean nothing here are passed over; undefined where none is left. */
export function readExplain(header: string | readonly string[] | undefined): ReadonlySet<Explanation> | undefined {
  if (header === undefined) return undefined;
  const words = String(header)
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter(isKnown);
  return words.length > 0 ? new Set(words) : undefined;
}
