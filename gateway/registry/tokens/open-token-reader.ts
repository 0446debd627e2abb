import type { KeptPublishingToken } from '../../../identity/tokens/identify-publisher.ts';
import { publishingTokenSql } from '../../../services/ledger/read/read-publishing-token.ts';
import { openSmallPool } from '../small-pool.ts';

/** How a gateway that is a process of its own looks publishing tokens up. */
export interface TokenReader {
  /** Null where there never was one of this number. */
  readonly read: (id: number) => Promise<KeptPublishingToken | null>;
  readonly close: () => Promise<void>;
}

/** Opens no connection before somebody comes with such a token. `name`: who asks, as the database’s administrator reads it. */
export function openTokenReader({ url, name }: { readonly url: string; readonly name: string }): TokenReader {
  const pool = openSmallPool({ url, name: `${name} tokens`, most: 2 });
  return {
    read: async (id) => {
      const { rows } = await pool.query<KeptPublishingToken>(publishingTokenSql, [id]);
      return rows[0] ?? null;
    },
    close: async () => await pool.end(),
  };
}
