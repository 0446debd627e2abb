import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';

/** What tells whether a publishing token holds. */
export interface PublishingTokenRow {
  readonly provinceId: string;
  readonly name: string;
  /** SHA-256 of its secret, in hexadecimal digits. */
  readonly secretHash: string;
  /** The last day on which it holds, YYYY-MM-DD. */
  readonly expiresOn: string;
  readonly isRevoked: boolean;
}

/** Its place is numbered, so that a connection without the ORM can send it too. */
export const publishingTokenSql = `select t.province_id as "provinceId", t.name, t.secret_hash as "secretHash",
  t.expires_on::text as "expiresOn", e.id is not null as "isRevoked"
  from publishing_token t left join publishing_token_end e on e.publishing_token_id = t.id where t.id = $1`;

/** Null where there never was one of this number. */
export async function readPublishingToken(ledger: LedgerDatabase, id: number): Promise<PublishingTokenRow | null> {
  const [row] = await selectRows<PublishingTokenRow>(ledger, publishingTokenSql, [id]);
  return row ?? null;
}
