import type { WriterSession } from '../write/writer-session.ts';
import { auditHash, beginning, type AuditFacts } from './audit-hash.ts';

/** Adds the next link of the chain. Only the one writer may call it, so there is one link after each. */
export async function appendAuditEntry(session: WriterSession, facts: AuditFacts): Promise<void> {
  const [last] = await session.execute<{ hash: string }>('select hash from audit_entry order by id desc limit 1');
  const previous = last?.hash ?? beginning;
  await session.execute(
    `insert into audit_entry (act, object, province_id, actor, role, digest, recorded_at, previous, hash)
     values (?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?)`,
    [
      facts.act,
      facts.object,
      facts.provinceId,
      facts.actor,
      facts.role,
      facts.digest,
      facts.recordedAt.toISOString(),
      previous,
      auditHash(previous, facts),
    ],
  );
}
