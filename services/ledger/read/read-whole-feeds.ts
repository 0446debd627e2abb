import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';

/** Digest of the last delivery under each name, where none of its rows was refused: the same bytes have nothing to add. */
export async function readWholeFeeds(ledger: LedgerDatabase): Promise<ReadonlyMap<string, string>> {
  const sql = `select name, digest from (
      select distinct on (name) name, digest, faults from feed order by name, id desc
    ) last where faults = '[]'::jsonb`;
  const rows = await selectRows<{ name: string; digest: string }>(ledger, sql, []);
  return new Map(rows.map(({ name, digest }) => [name, digest]));
}
