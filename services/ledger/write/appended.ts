/** A claim as it now stands in the ledger. */
export interface AppendedClaim<Claim> {
  readonly id: number;
  readonly claim: Claim;
}

export interface Appended<Claim> {
  readonly added: readonly AppendedClaim<Claim>[];
  /** Claims that the ledger held already, word for word. */
  readonly unchanged: number;
}

/** Which delivery a row came with, and the instant all its rows share. */
export interface Arrival {
  readonly feedId: number;
  readonly recordedAt: Date;
}
