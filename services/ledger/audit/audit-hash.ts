import { hash } from 'node:crypto';

/** What an entry vouches for. */
export interface AuditFacts {
  readonly act: string;
  readonly object: string;
  readonly provinceId: string | null;
  readonly actor: string | null;
  readonly role: string;
  readonly digest: string;
  readonly recordedAt: Date;
}

/** Stands before the first entry. */
export const beginning = '0'.repeat(64);

/** SHA-256 over the entry before and all facts of this one, in this order, as a JSON list: a changed fact changes it. */
export const auditHash = (previous: string, facts: AuditFacts): string =>
  hash(
    'sha256',
    JSON.stringify([
      previous,
      facts.act,
      facts.object,
      facts.provinceId,
      facts.actor,
      facts.role,
      facts.digest,
      facts.recordedAt.toISOString(),
    ]),
  );
