import { FaultLog } from './ingest/fault-log.ts';
import { ingest } from './ingest/ingest.ts';
import type { StagedRow } from '../ledger/write/stage-observations.ts';
import type { Delivery } from './delivery.ts';
import type { Fault, Place } from './fault.ts';
import type { Door } from './submission.ts';

/** What became of a delivery. */
export interface Receipt {
  readonly name: string;
  /** False where the ledger is as it was: the same bytes had come under this name before, or they hold nothing new. */
  readonly isNew: boolean;
  readonly accepted: number;
  readonly unchanged: number;
  readonly findings: number;
  readonly faults: readonly Fault[];
}

const mostFaults = 1000;
const wholeFile: Place = { line: 1, column: 'source' };

function* rowsOf({ observations, sourcePlaces }: Delivery): Generator<StagedRow> {
  for (const claim of observations) {
    const { sheet = null, line, column } = sourcePlaces.get(claim) ?? wholeFile;
    yield { claim, sheet, line, sourceColumn: column ?? 'source' };
  }
}

/** Appends what the hub brings itself: its good rows with their findings, while the faulty ones are told. */
export async function deliver(door: Door, delivery: Delivery): Promise<Receipt> {
  const { name, digest, sources, records, sourcePlaces } = delivery;
  const faults = new FaultLog(mostFaults);
  for (const fault of delivery.faults) faults.add(fault);
  const head = { kind: 'data-set', provinceId: null, submitter: null, role: null, reason: null } as const;
  const done = await ingest(door, {
    head: { ...head, name, digest },
    sources,
    rows: rowsOf(delivery),
    records,
    recordPlaces: new Map(records.flatMap((record) => [[record, sourcePlaces.get(record) ?? wholeFile] as const])),
    faults,
    policy: 'take-valid',
    isDryRun: false,
  });
  if (done.isKnown) return { name, isNew: false, accepted: 0, unchanged: 0, findings: 0, faults: [] };
  const { observations } = done;
  return {
    name,
    isNew: done.isWritten,
    accepted: done.sources + observations.added + observations.corrected + done.records.added,
    unchanged: sources.length - done.sources + observations.unchanged + done.records.unchanged,
    findings: done.findings.count,
    faults: faults.first,
  };
}
