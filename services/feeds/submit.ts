import { readOwnSources } from '../ledger/read/read-own-sources.ts';
import type { Fault } from './fault.ts';
import { FaultLog } from './ingest/fault-log.ts';
import { ingest, type Ingested } from './ingest/ingest.ts';
import type { SubmissionOutcome, ValidationReport } from './report/validation-report.ts';
import type { Door, Submission, Submit } from './submission.ts';
import { fileFault } from './submitted-rows/file-fault.ts';
import { numberStyleOf } from './submitted-rows/number-style-of.ts';
import { readSubmittedRows } from './submitted-rows/read-submitted-rows.ts';
import { scanFile } from './submitted-rows/scan-file.ts';
import { openRowReading } from './submitted-rows/row-reading.ts';

/** How many faults are told one by one. */
const mostFaults = 1000;

function outcomeOf({ isWritten, quarantined, observations }: Ingested, faults: number): SubmissionOutcome {
  if (isWritten) return faults > 0 ? 'accepted-in-part' : 'accepted';
  const isWaiting = quarantined > 0 && observations.added + observations.corrected === 0;
  return faults === 0 || isWaiting ? 'unchanged' : 'refused';
}

interface Read {
  readonly submission: Submission;
  readonly digest: string;
  readonly faults: FaultLog;
  readonly warnings: FaultLog;
}

function reportOf({ submission, digest, faults, warnings }: Read, done: Ingested): ValidationReport {
  const { added, corrected, unchanged, refused } = done.observations;
  const outcome = outcomeOf(done, faults.count);
  const isLost = outcome === 'refused';
  const isTaken = done.isWritten;
  const isEarnest = isTaken && !submission.isDryRun;
  return {
    file: submission.file,
    digest,
    provinceId: submission.provinceId,
    isDryRun: submission.isDryRun,
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

/** A file that cannot be read to its end: nothing is taken of it, and nothing said of what was read before. */
const unreadable = ({ submission, digest }: Read, fault: Fault): ValidationReport => ({
  file: submission.file,
  digest,
  provinceId: submission.provinceId,
  isDryRun: submission.isDryRun,
  outcome: 'refused',
  feedId: null,
  recordedAt: null,
  rows: { read: 0, added: 0, corrected: 0, unchanged: 0, refused: 0, quarantined: 0 },
  faults: { count: 1, first: [fault] },
  warnings: nothing,
  findings: nothing,
  changes: nothing,
});

async function submitRead(door: Door, read: Read): Promise<ValidationReport> {
  const { submission, digest, faults, warnings } = read;
  const { provinceId, identity } = submission;
  const area = door.areas.byId(provinceId);
  if (!area) throw new Error(`no such province: ${provinceId}`);
  const lineage = door.areas.lineage(area).map(({ id }) => id);
  const options = openRowReading(door, {
    file: submission.file,
    sentFor: area,
    source: submission.source,
    style: await numberStyleOf(door, submission),
    ownSources: await readOwnSources(door.ledger, lineage),
  });
  const done = await ingest(door, {
    head: {
      kind: 'file',
      name: submission.file,
      digest,
      provinceId,
      submitter: identity.subject,
      role: identity.role,
      reason: submission.reason,
    },
    sources: options.sources.claims,
    rows: readSubmittedRows(door, submission, options, { faults, warnings }),
    records: [],
    recordPlaces: new Map(),
    faults,
    policy: submission.acceptValid ? 'quarantine' : 'refuse-all',
    isDryRun: submission.isDryRun,
    onProgress: submission.onProgress,
  });
  return reportOf(read, done);
}

/**
 * Takes a province's file: reads it as a stream, checks every row, compares it with what the ledger holds, judges it by
 * every rule, and writes all of it or nothing. Whatever the bytes hold, the answer is a report. A dry run does the same
 * work and takes it back, so that it answers exactly what acceptance would. Who may report is checked by who calls.
 */
export const submit: Submit = async (door, submission) => {
  const faults = new FaultLog(mostFaults);
  const warnings = new FaultLog(mostFaults);
  const { digest, refusal } = await scanFile(submission.path, submission.format);
  const read = { submission, digest, faults, warnings };
  try {
    if (refusal) throw refusal;
    return await submitRead(door, read);
  } catch (error) {
    const fault = fileFault(submission.file, error);
    if (!fault) throw error;
    return unreadable(read, fault);
  }
};
