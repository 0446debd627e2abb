import { defineEntity, p } from '@mikro-orm/core';

/** One step of a thread between a province and the ministry; the state of the dispute is that of its last entry. */
export const DisputeEntryEntity = defineEntity({
  name: 'DisputeEntry',
  tableName: 'dispute_entry',
  indexes: [
    { name: 'dispute_entry_dispute_index', properties: ['disputeId', 'id'] },
    { name: 'dispute_entry_province_index', properties: ['provinceId', 'id'] },
    { name: 'dispute_entry_observation_index', properties: ['observationId'] },
    { name: 'dispute_entry_finding_index', properties: ['findingId'] },
  ],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    /** Id of the entry that opened it. */
    disputeId: p.bigint('number'),
    provinceId: p.text(),
    domain: p.text(),
    observationId: p.bigint('number').nullable(),
    recordId: p.bigint('number').nullable(),
    findingId: p.bigint('number').nullable(),
    state: p.text(),
    words: p.text(),
    author: p.text().nullable(),
    role: p.text(),
    recordedAt: p.datetime(3),
  },
});
