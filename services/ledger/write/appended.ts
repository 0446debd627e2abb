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
