import type { Expected, Fault, Found } from '../fault.ts';
import type { FaultType } from './fault.type.ts';

/** Rows are never rewritten, and older ones say in English alone what was found and what would fit. */
interface StoredFault extends Omit<Fault, keyof (Found & Expected)>, Partial<Found & Expected> {
  readonly found?: string;
  readonly expected?: string;
}

/** Faults as the ledger keeps them; those of a file without sheets name none. */
export const storedFaults = (stored: readonly unknown[]): FaultType[] =>
  (stored as readonly StoredFault[]).map(({ found = '', expected = '', ...fault }) => ({
    ...fault,
    sheet: fault.sheet ?? null,
    foundVi: fault.foundVi ?? found,
    foundEn: fault.foundEn ?? found,
    expectedVi: fault.expectedVi ?? expected,
    expectedEn: fault.expectedEn ?? expected,
  }));
