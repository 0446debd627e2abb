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
    { name: 'dispute_entry_record_index', properties: ['recordId'] },
    { name: 'dispute_entry_feed_index', properties: ['feedId', 'id'] },
  ],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    /** Id of the entry that opened it. */
    disputeId: p.bigint('number'),
    provinceId: p.text(),
    domain: p.text(),
    /** The claim in dispute; of a dispute on a finding the claim that the finding is on. */
    observationId: p.bigint('number').nullable(),
    recordId: p.bigint('number').nullable(),
    findingId: p.bigint('number').nullable(),
    /** Who answers for the figure: `province` where its own sources state it, else `ministry`. */
    answerable: p.text(),
    state: p.text(),
    words: p.text(),
    author: p.text().nullable(),
    role: p.text(),
    /** The correction or withdrawal that ended it; null where it was said. */
    feedId: p.bigint('number').nullable(),
    recordedAt: p.datetime(3),
  },
});
