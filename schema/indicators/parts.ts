/**
 * How parts stand to their whole. `all`: none overlap and there are no others, so they add up to it. `most`: the same, but
 * for a rest that may be of another kind. `some`: none overlap,
 * but there may be others, so they never exceed it. `each`: each is part of it, and they may overlap. `at-most`: each is no
 * part of it, but never more than it all the same. `layers`: the same
 * things counted once for each part, so that a whole which is their sum counts them repeatedly. `one-for-one`: the first
 * is meant to exist once for each of the whole, and the second, if there is one, is the share of the whole that has one.
 * `alike`: they may be the same thing as reports scope them, so that equal figures mean nothing; nothing adds up.
 */
export const partsRelations = ['all', 'most', 'some', 'each', 'at-most', 'layers', 'one-for-one', 'alike'] as const;
export type PartsRelation = (typeof partsRelations)[number];

/** Where a count is found: the figure of an indicator, or one of the counts that a share is made of. */
export interface CountPlace {
  readonly code: string;
  readonly side: 'figure' | 'numerator' | 'denominator';
}

/** One row of `parts.csv`. */
export interface PartsEntry {
  readonly whole: CountPlace;
  readonly relation: PartsRelation;
  readonly parts: readonly CountPlace[];
  /** Why it is so. */
  readonly reasonEn: string;
}
