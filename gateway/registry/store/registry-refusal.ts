/**
 * Why an act on the graph was not done. `stale-version`: another version than the expected one is current;
 * `unknown-version`: there is no earlier version of this number; `not-live`: no publication of this name or id is part of
 * the graph; `nothing-before`: nothing was published before it, or not this; `serves-twice`: the owner serves the same
 * figures by another subgraph; `does-not-compose`: the graph would not compose, or could not be served.
 */
export type RegistryRefusalKind =
  'stale-version' | 'unknown-version' | 'not-live' | 'nothing-before' | 'serves-twice' | 'does-not-compose';

/** Nothing was written. */
export class RegistryRefusal extends Error {
  override readonly name = 'RegistryRefusal';

  constructor(
    readonly kind: RegistryRefusalKind,
    /** What was found: a number, a name, or the words of composition. */
    readonly detail: string,
  ) {
    super(`${kind}: ${detail}`);
  }
}
