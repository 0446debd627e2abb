/** A row of the ledger as it was known at an instant; null: now. */
export interface RowKey {
  readonly rowId: number;
  readonly asOf: Date | null;
}
