import { randomUUID } from 'node:crypto';
import { FaultLog } from '../../services/feeds/ingest/fault-log.ts';
import { ingest } from '../../services/feeds/ingest/ingest.ts';
import type { Door } from '../../services/feeds/submission.ts';
import { appendAuditEntry } from '../../services/ledger/audit/append-audit-entry.ts';
import { awaitReaders } from '../../services/ledger/versions/await-readers.ts';
import { reporting } from '../../services/ledger/versions/known-versions.ts';
import { becomeWriter, nextInstant, raiseVersions } from '../../services/ledger/write/arrival.ts';
import {
  appendDisputeEntry,
  type DisputeSubject,
  type DisputeWords,
} from '../../services/ledger/write/dispute-entries.ts';
import { withdraw } from '../../services/ledger/write/withdraw.ts';
import { writeInTransaction } from '../../services/ledger/write/write-in-transaction.ts';

/** Takes back what is current of these rows, in a feed of its own. */
export async function withdrawRows(
  door: Door,
  table: 'observation' | 'record',
  ids: readonly number[],
  reason: string,
): Promise<void> {
  const name = randomUUID();
  const done = await ingest(door, {
    head: { kind: 'withdrawal', name, digest: name, provinceId: null, submitter: 'test', role: 'editor', reason },
    sources: [],
    rows: [],
    records: [],
    recordPlaces: new Map(),
    faults: new FaultLog(10),
    policy: 'refuse-all',
    isDryRun: false,
    act: {
      check: async () => undefined,
      write: async (session, arrival) => {
        const { count, domains } = await withdraw(session, table, { ids }, { arrival, reason });
        return { withdrawn: count, settled: 0, domains };
      },
    },
  });
  if (!done.isWritten) throw new Error(`nothing of ${table} ${ids.join()} was current`);
}

/** Opens a dispute, or adds a step to one. Answers the number of the entry. */
export async function speak(
  { ledger }: Pick<Door, 'ledger'>,
  disputeId: number | null,
  entry: DisputeSubject & DisputeWords,
): Promise<number> {
  return await writeInTransaction(ledger, async (session) => {
    await becomeWriter(session);
    const recordedAt = await nextInstant(session);
    const id = await appendDisputeEntry(session, disputeId, entry, recordedAt);
    await appendAuditEntry(session, {
      act: entry.state,
      object: `dispute-entry ${id}`,
      provinceId: entry.provinceId,
      actor: entry.author,
      role: entry.role,
      digest: '',
      recordedAt,
    });
    await raiseVersions(session, [entry.domain, reporting], { recordedAt });
    await awaitReaders(session, new Set([entry.domain, reporting]));
    return id;
  });
}
