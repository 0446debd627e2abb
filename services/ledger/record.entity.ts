import { defineEntity, p } from '@mikro-orm/core';

/** What one source says of one thing of a register: its shape is declared by the contract. Never updated. */
export const RecordEntity = defineEntity({
  name: 'Record',
  tableName: 'record',
  uniques: [
    { name: 'record_claim_unique', properties: ['register', 'sourceId', 'provinceId', 'key', 'revision'] },
    { name: 'record_supersedes_unique', properties: ['supersedes'] },
  ],
  indexes: [
    { name: 'record_register_index', properties: ['register', 'domain', 'provinceId'] },
    { name: 'record_feed_index', properties: ['feedId', 'id'] },
  ],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    register: p.text(),
    domain: p.text(),
    provinceId: p.text(),
    /** Which thing it speaks of, made of the key properties of the register and the period. */
    key: p.text(),
    period: p.text().nullable(),
    content: p.json<Record<string, unknown>>(),
    sourceId: p.text(),
    locator: p.text().nullable(),
    revision: p.integer(),
    supersedes: p.bigint('number').nullable(),
    reason: p.text().nullable(),
    withdrawn: p.boolean(),
    feedId: p.bigint('number'),
    recordedAt: p.datetime(3),
  },
});
