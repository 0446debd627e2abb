import { becomeWriter, type Arrival, type FeedHead } from './arrival.ts';
import type { WriterSession } from './writer-session.ts';

/**
 * Whether a feed stands in the ledger; to be asked by who wrote it and was not told. A transaction that is still being
 * committed holds the writer's lock to its end, so an answer of "no" waits for the lock.
 */
export async function wasRecorded(
  session: WriterSession,
  { feedId }: Pick<Arrival, 'feedId'>,
  { name, digest }: Pick<FeedHead, 'name' | 'digest'>,
): Promise<boolean> {
  const stands = async (): Promise<boolean> => {
    // A number that was reserved by a transaction which a crash undid may be given again: the bytes must be the same too.
    const sql = 'select 1 as found from feed where id = ? and name = ? and digest = ?';
    return (await session.execute(sql, [feedId, name, digest])).length > 0;
  };
  if (await stands()) return true;
  await becomeWriter(session);
  return await stands();
}
