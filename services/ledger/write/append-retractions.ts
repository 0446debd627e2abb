import type { Arrival } from './arrival.ts';
import type { WriterSession } from './writer-session.ts';

const sql = `insert into finding_retraction (finding_id, feed_id, recorded_at)
  select id, ?, ?::timestamptz from unnest(string_to_array(?, ',')::bigint[]) as f(id)`;

/** Takes findings back, from this feed on. Each can be taken back once. */
export async function appendRetractions(
  session: WriterSession,
  findingIds: readonly number[],
  arrival: Arrival,
): Promise<void> {
  if (findingIds.length === 0) return;
  await session.execute(sql, [arrival.feedId, arrival.recordedAt.toISOString(), findingIds.join(',')]);
}
