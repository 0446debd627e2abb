import type { Identity } from '../../../identity/identity.ts';
import {
  disputeStands,
  forbiddenTransition,
  staleFinding,
  staleObservation,
  staleRecord,
  unknownId,
} from '../../../schema/errors/act-refusals.ts';
import { DisputeState, type DisputePartyWord, type DisputeStateWord } from '../../../schema/types/dispute-words.ts';
import type { LedgerDatabase } from '../../ledger/open-ledger.ts';
import { appendAuditEntry } from '../../ledger/audit/append-audit-entry.ts';
import { digestDisputeEntry } from '../../ledger/audit/content-digest.ts';
import { awaitReaders } from '../../ledger/versions/await-readers.ts';
import { reporting, type DataPart } from '../../ledger/versions/known-versions.ts';
import { becomeWriter, nextInstant, raiseVersions } from '../../ledger/write/arrival.ts';
import {
  appendDisputeEntry,
  readStanding,
  standingDispute,
  wasSaid,
  type DisputeSubject,
} from '../../ledger/write/dispute-entries.ts';
import { isFindingStanding } from '../../ledger/write/is-finding-standing.ts';
import { readOvertaken } from '../../ledger/write/read-overtaken.ts';
import { writeInTransaction } from '../../ledger/write/write-in-transaction.ts';
import type { OpenWriterSession, WriterSession } from '../../ledger/write/writer-session.ts';
import { allowedStates } from './transitions.ts';

interface Saying {
  readonly words: string;
  readonly identity: Identity;
}

/** An entry that was written. */
interface Said {
  readonly disputeId: number;
  readonly entryId: number;
  readonly recordedAt: Date;
}

async function say(
  session: OpenWriterSession,
  disputeId: number | null,
  entry: DisputeSubject & Saying & { readonly state: DisputeStateWord },
): Promise<Said> {
  const { identity, provinceId } = entry;
  const recordedAt = await nextInstant(session);
  const said = { ...entry, author: identity.subject, role: identity.role };
  const id = await appendDisputeEntry(session, disputeId, said, recordedAt);
  await appendAuditEntry(session, {
    act: 'dispute',
    object: `dispute-entry ${id}`,
    provinceId,
    actor: identity.subject,
    role: identity.role,
    digest: await digestDisputeEntry(async (sql, values) => await session.execute(sql, values), id),
    recordedAt,
  });
  const parts = new Set<DataPart>([entry.domain, reporting]);
  await raiseVersions(session, parts, { recordedAt });
  await awaitReaders(session, parts);
  return { disputeId: disputeId ?? id, entryId: id, recordedAt };
}

/** Only what stands can be disputed: who disputes has to have seen it. */
async function requireStanding(
  session: WriterSession,
  { observationId, recordId, findingId }: DisputeSubject,
): Promise<void> {
  if (findingId !== null) {
    if (!(await isFindingStanding(session, findingId))) throw staleFinding(String(findingId));
    return;
  }
  const [table, id] =
    observationId === null ? (['record', recordId] as const) : (['observation', observationId] as const);
  const overtaken = id === null ? [] : await readOvertaken(session, table, [id]);
  if (overtaken.length > 0) throw table === 'record' ? staleRecord(overtaken) : staleObservation(overtaken);
}

/** One transaction under the writer's lock; the answer is true even where the connection breaks while it is committed. */
async function sayAlone(ledger: LedgerDatabase, work: (session: OpenWriterSession) => Promise<Said>): Promise<number> {
  const { disputeId } = await writeInTransaction(
    ledger,
    async (session) => {
      await becomeWriter(session);
      return await work(session);
    },
    () => true,
    async (session, { entryId, recordedAt }) => {
      // Whoever is still committing holds the lock to the end.
      await becomeWriter(session);
      return await wasSaid(session, entryId, recordedAt);
    },
  );
  return disputeId;
}

/** Opens a dispute, unless one on the same is there that has not ended. Answers its number. */
export const openDispute = async (ledger: LedgerDatabase, subject: DisputeSubject, saying: Saying): Promise<number> =>
  await sayAlone(ledger, async (session) => {
    await requireStanding(session, subject);
    const before = await standingDispute(session, subject);
    if (before !== null) throw disputeStands(before);
    return await say(session, null, { ...subject, ...saying, state: 'open' });
  });

export interface DisputeAnswer extends Saying {
  readonly state: DisputeStateWord;
  readonly party: DisputePartyWord;
}

/** Adds to a dispute what a party says, and the state that this gives it, if that party may give it from where it is. */
export const answerDispute = async (ledger: LedgerDatabase, id: number, answer: DisputeAnswer): Promise<number> =>
  await sayAlone(ledger, async (session) => {
    const standing = await readStanding(session, id);
    if (!standing) throw unknownId('dispute', String(id));
    const allowed = allowedStates(standing.state, { party: answer.party, answerable: standing.answerable });
    if (!allowed.includes(answer.state)) {
      const [from = '', to = '', ...states] = [standing.state, answer.state, ...allowed].map((word) =>
        DisputeState.nameOf(word),
      );
      throw forbiddenTransition(from, to, states);
    }
    return await say(session, id, { ...standing, ...answer });
  });
