import type { DomainWord } from '../../../schema/types/domain.ts';
import type { Arrival } from '../../ledger/write/arrival.ts';
import type { WriterSession } from '../../ledger/write/writer-session.ts';

/** What an act wrote beside its rows. */
export interface ActOutcome {
  /** Figures and records taken back. */
  readonly withdrawn: number;
  /** Quarantined rows that were mended or given up. */
  readonly settled: number;
  /** Domains of what was taken back. */
  readonly domains: readonly DomainWord[];
}

export const nothingDone: ActOutcome = { withdrawn: 0, settled: 0, domains: [] };

/** What somebody does to rows that the ledger holds, in the transaction of the rows that come with it. */
export interface Act {
  /** Under the writer's lock, before anything is written. Throws where what the act rests on has changed meanwhile. */
  readonly check: (session: WriterSession) => Promise<void>;
  /** Once the rows that come with it are appended. */
  readonly write: (session: WriterSession, arrival: Arrival) => Promise<ActOutcome>;
}
