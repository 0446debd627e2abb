import type { Identity } from '../../../identity/identity.ts';
import { staleRow } from '../../../schema/errors/act-refusals.ts';
import type { QuarantinedRow } from '../../ledger/read/read-quarantined-rows.ts';
import { readSettled, settleQuarantined } from '../../ledger/write/settle-quarantined.ts';
import { actHead } from '../acts/act-head.ts';
import { nothingDone } from '../ingest/act.ts';
import { FaultLog } from '../ingest/fault-log.ts';
import { ingest } from '../ingest/ingest.ts';
import type { Door } from '../submission.ts';

export interface DropWish {
  /** All rows are of this unit. */
  readonly provinceId: string;
  readonly reason: string;
  readonly identity: Identity;
  readonly isDryRun: boolean;
}

/** Gives quarantined rows up. Throws STALE_ROW where one of them does not wait any more: then nothing is written. */
export async function dropRows(door: Door, rows: readonly QuarantinedRow[], wish: DropWish): Promise<void> {
  const { provinceId, reason, identity, isDryRun } = wish;
  const ids = rows.map(({ id }) => id);
  await ingest(door, {
    head: actHead({ kind: 'drop', name: `rows ${ids.join(', ')}`, asked: [ids, reason], provinceId, identity, reason }),
    sources: [],
    rows: [],
    records: [],
    recordPlaces: new Map(),
    faults: new FaultLog(0),
    policy: 'refuse-all',
    isDryRun,
    act: {
      check: async (session) => {
        const settled = await readSettled(session, ids);
        if (settled.length > 0) throw staleRow(settled);
      },
      write: async (session, arrival) => {
        const dropped = rows.map(({ id, cells }) => ({ id, state: 'dropped' as const, cells }));
        await settleQuarantined(session, dropped, arrival);
        return { ...nothingDone, settled: rows.length };
      },
    },
  });
}
