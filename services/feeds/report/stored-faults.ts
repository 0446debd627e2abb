import type { Expected, Fault } from '../fault.ts';
import type { FaultType } from './fault.type.ts';

/** Rows are never rewritten, and older ones say in English alone what would fit. */
interface StoredFault extends Omit<Fault, keyof Expected>, Partial<Expected> {
  readonly expected?: string;
}

/** Faults as the ledger keeps them; those of a file without sheets name none. */
export const storedFaults = (stored: readonly unknown[]): FaultType[] =>
  (stored as readonly StoredFault[]).map(({ expected = '', ...fault }) => ({
    ...fault,
    sheet: fault.sheet ?? null,
    expectedVi: fault.expectedVi ?? expected,
    expectedEn: fault.expectedEn ?? expected,
  }));
