import type { Identity } from '../../../identity/identity.ts';
import { staleRow } from '../../../schema/errors/act-refusals.ts';
import type { SourceClaim } from '../../ledger/claim.ts';
import { readOwnSources } from '../../ledger/read/read-own-sources.ts';
import { readSettled, readTakenPositions, settleQuarantined } from '../../ledger/write/settle-quarantined.ts';
import { actHead } from '../acts/act-head.ts';
import { nothingDone, type Act } from '../ingest/act.ts';
import { FaultLog } from '../ingest/fault-log.ts';
import { ingest } from '../ingest/ingest.ts';
import { reportOf } from '../report/report-of.ts';
import type { ValidationReport } from '../report/validation-report.ts';
import type { Door } from '../submission.ts';
import { stageMend, type Mend } from './mended-row.ts';

export interface MendWish {
  /** All of one unit. */
  readonly provinceId: string;
  readonly identity: Identity;
  readonly isDryRun: boolean;
}

const mostFaults = 1000;

const distinct = (sources: readonly SourceClaim[]): SourceClaim[] => [
  ...new Map(sources.map((source) => [source.id, source])).values(),
];

const idsOf = (mends: readonly Mend[]): number[] => mends.map(({ row }) => row.id);

/** Rows that are taken are superseded by what they became; a row that another call has settled meanwhile refuses all of this one. */
const settling = (mends: readonly Mend[], cells: readonly Readonly<Record<string, string>>[]): Act => ({
  check: async (session) => {
    const settled = await readSettled(session, idsOf(mends));
    if (settled.length > 0) throw staleRow(settled);
  },
  write: async (session, arrival) => {
    const taken = await readTakenPositions(session);
    const rows = taken.flatMap((position) => {
      const id = mends[position - 1]?.row.id;
      return id === undefined ? [] : [{ id, state: 'mended' as const, cells: cells[position - 1] ?? {} }];
    });
    await settleQuarantined(session, rows, arrival);
    return { ...nothingDone, settled: rows.length };
  },
});

/**
 * Lets mended rows in by the door of every feed. Those that are still at fault are told and go on waiting; the others are
 * taken. Throws STALE_ROW where one of them does not wait any more: then nothing is written.
 */
export async function mendRows(
  door: Door,
  mends: readonly Mend[],
  { provinceId, identity, isDryRun }: MendWish,
): Promise<ValidationReport> {
  const area = door.areas.byId(provinceId);
  const lineage = area ? door.areas.lineage(area).map(({ id }) => id) : [provinceId];
  const ownSources = await readOwnSources(door.ledger, lineage);
  const faults = new FaultLog(mostFaults);
  const read = mends.map((mend) => stageMend(door, mend, ownSources));
  for (const { found } of read) for (const fault of found) faults.add(fault);
  const head = actHead({
    kind: 'mend',
    name: `rows ${idsOf(mends).join(', ')}`,
    asked: mends.map(({ row, cells }) => [row.id, [...cells]]),
    provinceId,
    identity,
    reason: null,
  });
  const done = await ingest(door, {
    head,
    sources: distinct(read.flatMap(({ sources }) => sources)),
    rows: read.map(({ staged }) => staged),
    records: [],
    recordPlaces: new Map(),
    faults,
    policy: 'take-valid',
    isDryRun,
    act: settling(
      mends,
      read.map(({ cells }) => cells),
    ),
  });
  const { name: file, digest } = head;
  return reportOf({ file, digest, provinceId, isDryRun, faults, warnings: new FaultLog(0) }, done);
}
