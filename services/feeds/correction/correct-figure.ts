import type { Identity } from '../../../identity/identity.ts';
import { staleObservation } from '../../../schema/errors/act-refusals.ts';
import type { ObservationRow } from '../../ledger/read/observation-row.ts';
import { readOvertaken } from '../../ledger/write/read-overtaken.ts';
import { actHead } from '../acts/act-head.ts';
import { nothingDone } from '../ingest/act.ts';
import { FaultLog } from '../ingest/fault-log.ts';
import { ingest } from '../ingest/ingest.ts';
import type { RawCell } from '../read/raw-row.ts';
import { reportOf } from '../report/report-of.ts';
import type { ValidationReport } from '../report/validation-report.ts';
import type { Door } from '../submission.ts';
import { readCells, toStaged, type CellsByColumn, type ReadRow } from '../submitted-rows/read-cells.ts';

export interface Correction {
  readonly observation: ObservationRow;
  /** The cells that state the corrected figure. */
  readonly figure: CellsByColumn;
  readonly reason: string;
  /** Where in the source; null: where the figure stood before. */
  readonly locator: string | null;
  readonly identity: Identity;
  readonly isDryRun: boolean;
}

const mostFaults = 100;

const text = (words: string): RawCell => ({ text: words, isNumber: false });

const place = { sheet: null, line: 1 };

/** The same claim with another figure: whatever else the observation says stays as it is. */
function readCorrected(door: Door, cells: CellsByColumn, observation: ObservationRow): ReadRow {
  const { id, source, provinceId, mergedBasis } = observation;
  const read = readCells(door, cells, {
    ...place,
    file: `observation ${id}`,
    style: 'undecided',
    provinceId,
    sourceId: source.id,
    ownSources: new Set(),
  });
  return 'claim' in read ? { ...read, claim: { ...read.claim, mergedBasis } } : read;
}

function cellsOf({ observation, figure, locator }: Correction): CellsByColumn {
  const { indicator, period, derived } = observation;
  return new Map([
    ...figure,
    ['indicator', text(indicator)],
    ['period', text(period)],
    ['derived', text(derived ? 'yes' : 'no')],
    ['locator', text(locator ?? observation.locator ?? '')],
  ]);
}

/**
 * Supersedes one figure by the next revision, through the same door as every feed, so that rules judge it. Throws
 * STALE_OBSERVATION where the figure is not the current one any more: whoever corrects has to have seen what stands.
 */
export async function correctFigure(door: Door, correction: Correction): Promise<ValidationReport> {
  const { observation, figure, reason, locator, identity, isDryRun } = correction;
  const faults = new FaultLog(mostFaults);
  const cells = cellsOf(correction);
  const read = readCorrected(door, cells, observation);
  if ('faults' in read) for (const fault of read.faults) faults.add(fault);
  const head = actHead({
    kind: 'correction',
    name: `observation ${observation.id}`,
    asked: [observation.id, [...figure], reason, locator],
    provinceId: observation.provinceId,
    identity,
    reason,
  });
  const done = await ingest(door, {
    head,
    sources: [],
    rows: [toStaged(read, cells, place)],
    records: [],
    recordPlaces: new Map(),
    faults,
    policy: 'refuse-all',
    isDryRun,
    act: {
      check: async (session) => {
        const overtaken = await readOvertaken(session, 'observation', [observation.id]);
        if (overtaken.length > 0) throw staleObservation(overtaken);
      },
      write: async () => await Promise.resolve(nothingDone),
    },
  });
  const { name: file, digest, provinceId } = head;
  return reportOf({ file, digest, provinceId, isDryRun, faults, warnings: new FaultLog(0) }, done);
}
