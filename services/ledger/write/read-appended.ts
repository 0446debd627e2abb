import type { ObservationClaim } from '../claim.ts';
import type { AppendedClaim } from './appended.ts';
import { claimColumns, claimOf, type ClaimRow } from './claim-columns.ts';
import type { WriterSession } from './writer-session.ts';

const batchSize = 5000;

const sql = `select ${claimColumns} from observation o where o.feed_id = ? and o.id > ? and o.withdrawn = ?
  order by o.id limit ${batchSize}`;

/** What one feed says, or what it withdrew, oldest id first, a batch at a time. */
export async function* readAppended(
  session: WriterSession,
  feedId: number,
  kind: 'said' | 'withdrawn' = 'said',
): AsyncGenerator<readonly AppendedClaim<ObservationClaim>[]> {
  for (let after = 0; ;) {
    const rows = await session.execute<ClaimRow>(sql, [feedId, after, kind === 'withdrawn']);
    if (rows.length > 0) yield rows.map(claimOf);
    if (rows.length < batchSize) return;
    after = rows.at(-1)?.id ?? after;
  }
}
