import type { Expectation, Found, Place } from '../fault.ts';
import type { RawRow } from '../read/raw-row.ts';

/** What is wrong with a place of a file that can otherwise be read; told before its row. A warning keeps no row out. */
export interface RowFault extends Place, Found, Expectation {
  readonly kind: 'fault' | 'warning';
}

/** Tells a row from what is wrong with one. */
export const isRawRow = (found: RawRow | RowFault): found is RawRow => 'cells' in found;
