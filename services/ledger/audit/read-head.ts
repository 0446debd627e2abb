import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from '../read/select-rows.ts';
import { beginning } from './audit-hash.ts';

/** The last link of the chain. */
export interface AuditHead {
  /** Number of the entry; 0 where there is none yet. */
  readonly entry: number;
  readonly hash: string;
}

export const noEntry: AuditHead = { entry: 0, hash: beginning };

export async function readHead(ledger: LedgerDatabase): Promise<AuditHead> {
  const [last] = await selectRows<AuditHead>(
    ledger,
    'select id::float8 as entry, hash from audit_entry order by id desc limit 1',
    [],
  );
  return last ?? noEntry;
}
