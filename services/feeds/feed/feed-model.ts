import { NATION } from '../../../schema/areas/area.ts';
import type { FeedRow } from '../../ledger/read/read-feeds.ts';
import { storedFaults } from '../report/stored-faults.ts';
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
  faults: storedFaults(row.faults),
  recordedAt: new Date(row.recordedAt),
});
