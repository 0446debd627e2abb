import { readOwnSources } from '../ledger/read/read-own-sources.ts';
import { asUnavailable } from '../ledger/write/ledger-unavailable.ts';
import { FaultLog } from './ingest/fault-log.ts';
import { ingest } from './ingest/ingest.ts';
import { reportOf, reportUnreadable, type ReportHead } from './report/report-of.ts';
import type { ValidationReport } from './report/validation-report.ts';
import type { Door, Submission, SubmissionProgress, Submit } from './submission.ts';
import { fileFault } from './submitted-rows/file-fault.ts';
import { numberStyleOf } from './submitted-rows/number-style-of.ts';
import { readSubmittedRows } from './submitted-rows/read-submitted-rows.ts';
import { openRowReading } from './submitted-rows/row-reading.ts';
import { scanFile } from './submitted-rows/scan-file.ts';

/** How many faults are told one by one. */
const mostFaults = 1000;

interface Read extends ReportHead {
  readonly submission: Submission;
}

async function submitRead(door: Door, { submission, ...head }: Read): Promise<ValidationReport> {
  const { digest, faults, warnings } = head;
  const { provinceId, identity, signal } = submission;
  const area = door.areas.byId(provinceId);
  if (!area) throw new Error(`no such province: ${provinceId}`);
  const lineage = door.areas.lineage(area).map(({ id }) => id);
  const reading = openRowReading(door, {
    file: submission.file,
    sentFor: area,
    source: submission.source,
    style: await numberStyleOf(door, submission),
    ownSources: await readOwnSources(door.ledger, lineage),
  });
  const onProgress = (progress: SubmissionProgress): void => {
    signal?.throwIfAborted();
    submission.onProgress?.(progress);
  };
  const done = await ingest(door, {
    head: {
      kind: submission.kind ?? 'file',
      name: submission.file,
      digest,
      provinceId,
      submitter: identity.subject,
      role: identity.role,
      reason: submission.reason,
      rowsReadAs: { sourceId: reading.sources.idFor(provinceId), numberStyle: reading.style },
    },
    sources: reading.sources.claims,
    rows: readSubmittedRows(door, { ...submission, onProgress }, reading, { faults, warnings }),
    records: [],
    recordPlaces: new Map(),
    faults,
    policy: submission.acceptValid ? 'quarantine' : 'refuse-all',
    isDryRun: submission.isDryRun,
    onProgress,
  });
  return reportOf(head, done);
}

/**
 * Takes a province's file: reads it as a stream, checks every row, compares it with what the ledger holds, judges it by
 * every rule, and writes all of it or nothing. Whatever the bytes hold, the answer is a report. A dry run does the same
 * work and takes it back, so that it answers exactly what acceptance would. Who may report is checked by who calls. Throws
 * `LedgerUnavailable` where the database goes away; the same file may then be sent again.
 */
export const submit: Submit = async (door, submission) => {
  const { file, path, format, provinceId, isDryRun } = submission;
  const { digest, refusal } = await scanFile(path, format);
  const head = { file, digest, provinceId, isDryRun, warnings: new FaultLog(mostFaults) };
  try {
    if (refusal) throw refusal;
    return await submitRead(door, { ...head, faults: new FaultLog(mostFaults), submission });
  } catch (error) {
    const fault = fileFault(file, error);
    if (!fault) throw asUnavailable(error);
    // Nothing is taken of such a file, so nothing is said of what was read before.
    const only = new FaultLog(1);
    only.add(fault);
    return reportUnreadable({ ...head, faults: only });
  }
};
