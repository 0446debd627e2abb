import type { FaultLog } from '../ingest/fault-log.ts';
import type { Ingested } from '../ingest/ingest.ts';
import type { SubmissionOutcome, ValidationReport } from './validation-report.ts';

/** What was submitted, and what was said of it while it was read. */
export interface ReportHead extends Pick<ValidationReport, 'file' | 'digest' | 'provinceId' | 'isDryRun'> {
  readonly faults: FaultLog;
  readonly warnings: FaultLog;
}

/** Nothing changed either where all that is not held already are rows that wait to be mended, and did before. */
function outcomeOf({ isWritten, quarantined, observations }: Ingested, faults: number): SubmissionOutcome {
  if (isWritten) return faults > 0 ? 'accepted-in-part' : 'accepted';
  const isWaiting = quarantined > 0 && observations.added + observations.corrected === 0;
  return faults === 0 || isWaiting ? 'unchanged' : 'refused';
}

export function reportOf({ faults, warnings, ...head }: ReportHead, done: Ingested): ValidationReport {
  const { added, corrected, unchanged, refused } = done.observations;
  const outcome = outcomeOf(done, faults.count);
  const isLost = outcome === 'refused';
  const isEarnest = done.isWritten && !head.isDryRun;
  return {
    ...head,
    outcome,
    feedId: isEarnest ? (done.arrival?.feedId ?? null) : null,
    recordedAt: isEarnest ? (done.arrival?.recordedAt.toISOString() ?? null) : null,
    rows: {
      read: added + corrected + unchanged + refused,
      added: isLost ? 0 : added,
      corrected: isLost ? 0 : corrected,
      unchanged,
      refused: isLost ? refused + added + corrected : refused - done.quarantined,
      quarantined: done.quarantined,
    },
    faults: { count: faults.count, first: faults.first },
    warnings: { count: warnings.count, first: warnings.first },
    findings: done.findings,
    changes: done.changes,
  };
}

const nothing = { count: 0, first: [] };

/** Of what could not be read at all. */
export const reportUnreadable = ({ faults, ...head }: ReportHead): ValidationReport => ({
  ...head,
  outcome: 'refused',
  feedId: null,
  recordedAt: null,
  rows: { read: 0, added: 0, corrected: 0, unchanged: 0, refused: 0, quarantined: 0 },
  faults: { count: faults.count, first: faults.first },
  warnings: nothing,
  findings: nothing,
  changes: nothing,
});
