import type { FaultLog } from '../ingest/fault-log.ts';
import type { Ingested } from '../ingest/ingest.ts';
import type { SubmissionOutcome, ValidationReport } from './validation-report.ts';

/** What was submitted, and what was said of it while it was read. */
export interface ReportHead extends Pick<ValidationReport, 'file' | 'digest' | 'provinceId' | 'isDryRun'> {
  readonly faults: FaultLog;
  readonly warnings: FaultLog;
}

function outcomeOf({ isWritten, isKnown, observations }: Ingested, faults: number): SubmissionOutcome {
  if (isKnown) return 'unchanged';
  if (isWritten) return faults > 0 ? 'accepted-in-part' : 'accepted';
  return faults === 0 && observations.refused === 0 ? 'unchanged' : 'refused';
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
