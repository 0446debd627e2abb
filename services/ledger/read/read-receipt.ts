import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';

/** What the ledger keeps of one feed. */
export interface ReceiptRow {
  readonly feedId: number;
  readonly provinceId: string;
  readonly kind: string;
  readonly file: string;
  /** SHA-256 of its bytes, hex. */
  readonly digest: string;
  readonly submitter: string | null;
  readonly reason: string | null;
  readonly accepted: number;
  readonly unchanged: number;
  readonly faults: readonly unknown[];
  /** ISO 8601. */
  readonly recordedAt: string;
}

/** Null where the unit has no feed of this number. */
export async function readReceipt(
  ledger: LedgerDatabase,
  provinceId: string,
  feedId: number,
): Promise<ReceiptRow | null> {
  const sql = `select id::float8 as "feedId", province_id as "provinceId", kind, name as file, digest, submitter, reason,
      accepted, unchanged, faults, to_char(recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"
    from feed where province_id = ? and id = ?`;
  const [row] = await selectRows<ReceiptRow>(ledger, sql, [provinceId, feedId]);
  return row ?? null;
}
