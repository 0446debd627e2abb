import { defineEntity, p } from '@mikro-orm/core';

/** One write: who, what, when, and a digest of what was written. Each entry holds the hash of the one before. */
export const AuditEntryEntity = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  uniques: [{ name: 'audit_entry_previous_unique', properties: ['previous'] }],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    act: p.text(),
    /** What was written: `feed 12`, `dispute 3`. */
    object: p.text(),
    provinceId: p.text().nullable(),
    actor: p.text().nullable(),
    role: p.text(),
    digest: p.text(),
    recordedAt: p.datetime(3),
    previous: p.text(),
    hash: p.text(),
  },
});
