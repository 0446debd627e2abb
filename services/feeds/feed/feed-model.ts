import { NATION } from '../../../schema/areas/area.ts';
import type { FeedRow } from '../../ledger/read/read-feeds.ts';
import type { Fault } from '../fault.ts';
import type { Feed } from './feed.type.ts';

/** A feed as resolvers pass it on: outcome and observations are read only when asked for. */
export interface FeedModel extends Feed {
  readonly rowId: number;
  readonly asOf: Date | null;
}

export const toFeed = (row: FeedRow, asOf: Date | null): FeedModel => ({
  id: String(row.id),
  rowId: row.id,
  asOf,
  kind: row.kind,
  name: row.name,
  digest: row.digest,
  provinceId: row.provinceId,
  province: row.provinceId === null || row.provinceId === NATION ? null : { id: row.provinceId },
  role: row.role,
  submitter: row.submitter,
  reason: row.reason,
  accepted: row.accepted,
  unchanged: row.unchanged,
  // Faults of a file without sheets name none.
  faults: (row.faults as readonly Fault[]).map((fault) => ({ ...fault, sheet: fault.sheet ?? null })),
  recordedAt: new Date(row.recordedAt),
});
