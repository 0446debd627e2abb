import type { RecordClaim, SourceClaim } from '../../ledger/claim.ts';
import type { Act } from './act.ts';
import type { FeedHead } from '../../ledger/write/arrival.ts';
import type { StagedRow } from '../../ledger/write/stage-observations.ts';
import type { Place } from '../fault.ts';
import type { SubmissionProgress } from '../submission.ts';
import type { FaultLog } from './fault-log.ts';

/** What becomes of the good rows where others are faulty: all or nothing, or taken; then the others are told, or kept as well. */
export type FaultPolicy = 'refuse-all' | 'take-valid' | 'quarantine';

/** What stands before the door: read, row by row, while it is let in. */
export interface Intake {
  readonly head: FeedHead;
  readonly sources: readonly SourceClaim[];
  /** Refused rows come as rows with faults; those of the log are the ones to tell. */
  readonly rows: AsyncIterable<StagedRow> | Iterable<StagedRow>;
  readonly records: readonly RecordClaim[];
  /** Where a record names its source. */
  readonly recordPlaces: ReadonlyMap<RecordClaim, Place>;
  readonly faults: FaultLog;
  readonly policy: FaultPolicy;
  readonly isDryRun: boolean;
  /** What is done beside appending rows; nothing where left out. */
  readonly act?: Act;
  readonly onProgress?: ((progress: SubmissionProgress) => void) | undefined;
}
