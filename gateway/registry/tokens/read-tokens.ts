import type { LedgerDatabase } from '../../../services/ledger/open-ledger.ts';
import { selectRows } from '../../../services/ledger/read/select-rows.ts';
import { isOneOf, isOneOfRows } from '../../../services/ledger/read/statement.ts';
import { millisecondsOf } from '../store/publication-row.ts';

/** A publishing token as its owner reads of it. */
export interface TokenFacts {
  readonly id: number;
  readonly provinceId: string;
  readonly name: string;
  /** The last day on which it holds, YYYY-MM-DD. */
  readonly expiresOn: string;
  readonly madeBy: string | null;
  readonly role: string;
  readonly recordedAt: Date;
  /** When it last changed the graph; null where never. */
  readonly lastActAt: Date | null;
  readonly revokedBy: string | null;
  /** Null where it was not revoked. */
  readonly revokedAt: Date | null;
}

interface TokenRow extends Omit<TokenFacts, 'recordedAt' | 'lastActAt' | 'revokedAt'> {
  readonly recordedAt: number;
  readonly lastActAt: number | null;
  readonly revokedAt: number | null;
}

/** A publisher acts under the number of its token: see `publisherName`. */
const lastActSql = `(select max(v.recorded_at) from graph_version v
  where v.role = 'publisher' and split_part(v.author, ' ', 1) = 'ltp_' || t.id)`;

const columns = `t.id::float8 as id, t.province_id as "provinceId", t.name, t.expires_on::text as "expiresOn",
  t.made_by as "madeBy", t.role, ${millisecondsOf('t.recorded_at')} as "recordedAt",
  ${millisecondsOf(lastActSql)} as "lastActAt", e.revoked_by as "revokedBy",
  ${millisecondsOf('e.recorded_at')} as "revokedAt"`;

const instantOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

/** Those of these numbers, or of these units, newest first: one statement. */
export async function readTokens(
  ledger: LedgerDatabase,
  filter: { readonly ids: readonly number[] } | { readonly provinceIds: readonly string[] },
): Promise<TokenFacts[]> {
  const where = 'ids' in filter ? isOneOfRows('t.id', filter.ids) : isOneOf('t.province_id', filter.provinceIds);
  const rows = await selectRows<TokenRow>(
    ledger,
    `select ${columns} from publishing_token t left join publishing_token_end e on e.publishing_token_id = t.id
     where ${where.sql} order by t.id desc`,
    where.values,
  );
  return rows.map((row) => ({
    ...row,
    recordedAt: new Date(row.recordedAt),
    lastActAt: instantOf(row.lastActAt),
    revokedAt: instantOf(row.revokedAt),
  }));
}
