import { Pool } from 'pg';
import type { KeptPublishingToken } from '../../../identity/tokens/identify-publisher.ts';
import { publishingTokenSql } from '../../../services/ledger/read/read-publishing-token.ts';

/** How a gateway that is a process of its own looks publishing tokens up. */
export interface TokenReader {
  /** Null where there never was one of this number. */
  readonly read: (id: number) => Promise<KeptPublishingToken | null>;
  readonly close: () => Promise<void>;
}

const patienceMs = 5000;

/** Opens no connection before somebody comes with such a token. `name`: who asks, as the database’s administrator reads it. */
export function openTokenReader({ url, name }: { readonly url: string; readonly name: string }): TokenReader {
  const pool = new Pool({
    connectionString: url,
    application_name: `${name} tokens`,
    max: 2,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    allowExitOnIdle: true,
  });
  // An idle connection that breaks is opened anew when it is needed.
  pool.on('error', () => undefined);
  return {
    read: async (id) => {
      const { rows } = await pool.query<KeptPublishingToken>(publishingTokenSql, [id]);
      return rows[0] ?? null;
    },
    close: async () => await pool.end(),
  };
}
