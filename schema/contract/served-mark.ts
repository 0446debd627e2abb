import type { FallbackReasonWord } from '../types/served.type.ts';

/**
 * How a gateway answered for a province that serves parts of a domain itself. It comes with the representation of the
 * province, beside its key, so that the national subgraph can mark each figure.
 */
export interface ServedMark {
  /** The source under which the ledger holds what the province's own subgraph states. */
  readonly source: string;
  /** Fields of the profile that were asked for and that the province serves. */
  readonly fields: readonly string[];
  /** By field the period of the figure that the subgraph stated last; none where it stated no figure. Only that is confirmed. */
  readonly periods: Readonly<Record<string, string>>;
  /** Null where the province's own subgraph answered at this moment. */
  readonly reason: FallbackReasonWord | null;
  /** ISO 8601; null where the gateway has not heard the subgraph state them. */
  readonly confirmedAt: string | null;
  readonly ageInSeconds: number | null;
}

const publicationPrefix = 'subgraph:';

/** The source of all figures of one publication. */
export const sourceOfPublication = (name: string): string => `${publicationPrefix}${name}`;

/** Nothing but a harvest writes under such a source: what stands there is what the subgraph stated. */
export const isSourceOfPublication = (id: string): boolean => id.startsWith(publicationPrefix);

/** Where the marks stand in a representation; no key field has such a name. */
export const marksProperty = '_served';

/** A representation of a province as a gateway that routes by owner sends it. */
export interface MarkedReference {
  readonly [marksProperty]?: readonly ServedMark[];
}
