import {
  newPublishingSecret,
  publishingSecretHash,
  publishingTokenText,
} from '../../../identity/tokens/publishing-token.ts';
import { appendAuditEntry } from '../../../services/ledger/audit/append-audit-entry.ts';
import type { AuditFacts } from '../../../services/ledger/audit/audit-hash.ts';
import {
  digestPublishingToken,
  digestPublishingTokenEnd,
  type AskLedger,
} from '../../../services/ledger/audit/content-digest.ts';
import type { LedgerDatabase } from '../../../services/ledger/open-ledger.ts';
import { awaitReaders } from '../../../services/ledger/versions/await-readers.ts';
import { registry, type DataPart } from '../../../services/ledger/versions/known-versions.ts';
import { becomeWriter, nextInstant, raiseVersions } from '../../../services/ledger/write/arrival.ts';
import { writeInTransaction } from '../../../services/ledger/write/write-in-transaction.ts';
import type { OpenWriterSession, WriterSession } from '../../../services/ledger/write/writer-session.ts';
import type { Actor } from '../store/write-version.ts';

export interface TokenWish {
  readonly provinceId: string;
  readonly name: string;
  /** The last day on which it is to hold, YYYY-MM-DD. */
  readonly expiresOn: string;
  readonly actor: Actor;
}

/** A token that was made. Nobody can tell its text again. */
export interface MadeToken {
  readonly id: number;
  readonly text: string;
}

interface Written {
  readonly id: number;
  readonly recordedAt: Date;
}

/** What every act on a token ends with: its link of the chain, and no answer from memory that does not know of it. */
async function record(session: OpenWriterSession, entry: Omit<AuditFacts, 'digest'>, digest: string): Promise<void> {
  const parts = new Set<DataPart>([registry]);
  await appendAuditEntry(session, { ...entry, digest });
  await raiseVersions(session, parts, entry);
  await awaitReaders(session, parts);
}

const asking =
  (session: WriterSession): AskLedger =>
  async (sql, values) =>
    await session.execute(sql, values);

async function appendToken(session: OpenWriterSession, wish: TokenWish, secret: string): Promise<Written> {
  const { provinceId, name, expiresOn, actor } = wish;
  await becomeWriter(session);
  const recordedAt = await nextInstant(session);
  const [row] = await session.execute<{ id: number }>(
    `insert into publishing_token (province_id, name, secret_hash, expires_on, made_by, role, recorded_at)
     values (?, ?, ?, ?::date, ?, ?, ?::timestamptz) returning id::float8 as id`,
    [provinceId, name, publishingSecretHash(secret), expiresOn, actor.subject, actor.role, recordedAt.toISOString()],
  );
  const id = row?.id as number;
  const entry = { act: 'token make', object: `publishing-token ${id}`, provinceId, recordedAt };
  const digest = await digestPublishingToken(asking(session), id);
  await record(session, { ...entry, actor: actor.subject, role: actor.role }, digest);
  return { id, recordedAt };
}

const wasWritten =
  (table: 'publishing_token' | 'publishing_token_end') =>
  async (session: WriterSession, written: Written | null): Promise<boolean> => {
    const sql = `select 1 as found from ${table} where id = ? and recorded_at = ?::timestamptz`;
    return written !== null && (await session.execute(sql, [written.id, written.recordedAt.toISOString()])).length > 0;
  };

/** Makes a publishing token, of which only a digest is kept. Throws `LedgerUnavailable`. */
export async function makeToken(ledger: LedgerDatabase, wish: TokenWish): Promise<MadeToken> {
  const secret = newPublishingSecret();
  const { id } = await writeInTransaction(
    ledger,
    async (session) => await appendToken(session, wish, secret),
    () => true,
    wasWritten('publishing_token'),
  );
  return { id, text: publishingTokenText(id, secret) };
}

export interface RevokingWish {
  readonly id: number;
  /** The unit that the token is of. */
  readonly provinceId: string;
  readonly actor: Actor;
}

/** Null where it was revoked before. */
async function appendEnd(session: OpenWriterSession, wish: RevokingWish): Promise<Written | null> {
  const { provinceId, actor } = wish;
  await becomeWriter(session);
  const before = 'select 1 as found from publishing_token_end where publishing_token_id = ?';
  if ((await session.execute(before, [wish.id])).length > 0) return null;
  const recordedAt = await nextInstant(session);
  const [row] = await session.execute<{ id: number }>(
    `insert into publishing_token_end (publishing_token_id, revoked_by, role, recorded_at)
     values (?, ?, ?, ?::timestamptz) returning id::float8 as id`,
    [wish.id, actor.subject, actor.role, recordedAt.toISOString()],
  );
  const id = row?.id as number;
  const entry = { act: 'token revoke', object: `publishing-token-end ${id}`, provinceId, recordedAt };
  const digest = await digestPublishingTokenEnd(asking(session), id);
  await record(session, { ...entry, actor: actor.subject, role: actor.role }, digest);
  return { id, recordedAt };
}

/** Ends a publishing token; nothing happens where it has ended. Throws `LedgerUnavailable`. */
export async function revokeToken(ledger: LedgerDatabase, wish: RevokingWish): Promise<void> {
  await writeInTransaction(
    ledger,
    async (session) => await appendEnd(session, wish),
    (written) => written !== null,
    wasWritten('publishing_token_end'),
  );
}
