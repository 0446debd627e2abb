/** A number below 2^32 that depends on nothing but the parts (FNV-1a with a final mix). */
export function hash(...parts: readonly (string | number)[]): number {
  let h = 0x811c9dc5;
  for (const part of parts) {
    const text = `${part}\u0000`;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * The candidate that `seed` wants most. Another candidate that goes does not change the choice, so a case that is
 * being shrunk keeps its meaning; an index into the list would not.
 */
export function choose<T>(
  candidates: readonly T[],
  seed: string | number,
  nameOf: (candidate: T) => string,
): T | undefined {
  let best: T | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const weight = hash(seed, nameOf(candidate));
    if (weight < least) [best, least] = [candidate, weight];
  }
  return best;
}

/** A subset that is never empty (of candidates that are not); each further member comes in with the given chance. */
export function chooseSome<T extends string>(candidates: readonly T[], seed: string | number, percent: number): T[] {
  const first = choose(candidates, seed, String);
  return candidates.filter((candidate) => candidate === first || hash(seed, 'also', candidate) % 100 < percent);
}
