import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';

const patienceMs = 3000;

/** Whether the database answers now and holds the tables: a round trip each time, for a pool may outlive its server. */
export async function isLedgerReady(ledger: LedgerDatabase): Promise<boolean> {
  const asked = selectRows<{ ready: boolean }>(
    ledger,
    `select to_regclass('domain_version') is not null as ready`,
    [],
  ).then(
    (rows) => rows[0]?.ready ?? false,
    () => false,
  );
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), patienceMs)));
  return await Promise.race([asked, tooLate]).finally(() => clearTimeout(timer));
}
